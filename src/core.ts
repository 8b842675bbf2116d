/** Event Timeline without elements and without a DOM: for Node, workers, and other frameworks. */
import {readCalendar} from './formats/icalendar/read-calendar.js';
import {iCalendar} from './formats/icalendar.js';
import {readMarkwhen} from './formats/markwhen/read-markwhen.js';
import {markwhen} from './formats/markwhen.js';
import {readResults} from './formats/wikidata/read-results.js';
import {wikidata} from './formats/wikidata.js';
import {lineBreaks} from './layout/break-lines.js';
import {wordBreaks} from './layout/word-breaks.js';
import {zoneRules} from './time/zone-rules.js';
import {zones} from './time/zones.js';

// The functions here are synchronous, so what elements load later is set at once.
zones.rules = zoneRules;
lineBreaks.rules = wordBreaks;
iCalendar.reader = readCalendar;
wikidata.reader = readResults;
markwhen.reader = readMarkwhen;

export type * from './data/columns.js';
export * from './data/event-table.js';
export type {Issue, IssueCode} from './data/issue.js';
export {readColumns} from './data/read-columns.js';
export {readDataset} from './data/read-dataset.js';
export type {ScaleName} from './data/scale-names.js';
export type * from './data/types.js';
export type {TextMeasure, TextRole} from './layout/text-measure.js';
export type {FormatOptions} from './formats/format.js';
export {readFormat, type ReadFile} from './formats/read-format.js';
export type {TableField, TableMap} from './formats/table/table-map.js';
export {timeExtent} from './layout/time-extent.js';
export {datasetSource, type DatasetSource} from './query/dataset-source.js';
export type {View} from './view/view.js';
export {en} from './locales/en.js';
export type {Messages, PictureMessages, UseMessages} from './locales/messages.js';
export {loadMessages, messagesFor, type RegisteredMessages, registerMessages} from './locales/registry.js';
export {metricTable} from './render/metric-table.js';
export {renderSvg, type SvgOptions} from './render/render-svg.js';
export {sceneToSvg, type SvgStyle} from './render/scene-to-svg.js';
export {buildScene} from './scene/build-scene.js';
export type {GroupBy, LaneOrder} from './scene/lane-options.js';
export type {SceneOptions} from './scene/scene-plan.js';
export type * from './scene/mark.js';
export type * from './scene/scene.js';
export {DateError} from './time/date-error.js';
export type {DateMessages} from './time/date-messages.js';
export type {EventDate, Precision} from './time/event-date.js';
export {type DateStyle, formatDate} from './time/format-date.js';
export {parseDate} from './time/parse-date.js';
