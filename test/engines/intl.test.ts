// What runs in Node elsewhere, and here in every engine: dates, labels of the axis and breaks of lines are made by the
// engine's own `Intl`, and no two of them have the same data.
import '../layout/break-lines.test.js';
import '../scene/text-direction.test.js';
import '../time/axis-ticks.test.js';
import '../time/format-date.test.js';
