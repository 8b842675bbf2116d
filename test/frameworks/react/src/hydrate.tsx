import {hydrateRoot} from 'react-dom/client';
import {Page} from './page';

hydrateRoot(document.getElementById('app')!, <Page />, {onRecoverableError: (error) => console.error('not hydrated:', error)});
