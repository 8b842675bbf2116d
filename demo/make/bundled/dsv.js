export {dsvFormat} from 'd3';
