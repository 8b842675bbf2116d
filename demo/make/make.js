import {checkList} from './checks.js';
import {el, textOfFile} from './dom.js';
import {CheckView} from './check-view.js';
import {DataView} from './data-view.js';
import {DraftsBar} from './drafts-bar.js';
import {emptyDraft, EMPTY_SHEET, isDraftFile, readDraft, SETTINGS} from './draft.js';
import {History} from './history.js';
import {LookView} from './look-view.js';
import {Preview} from './preview.js';
import {PublishView} from './publish-view.js';
import {readText} from './reading.js';
import {FETCHED, SAMPLES} from './samples.js';
import {Store} from './store.js';
import {Tabs} from './tabs.js';

/** How long typing pauses before a draft is saved, ms. */
const PAUSE = 400;
/** A text that takes longer to read than this, ms, is read once its writer pauses. */
const SLOW = 60;
/** Steps in which letters are typed are undone together if they follow one another within this, ms. */
const TYPING = 1500;

const store = new Store();
const status = document.querySelector('#status');
const say = (text) => (status.textContent = text);

let history = new History(emptyDraft());
/** The draft in the store: its id, and whether it is to be kept. A sample that nobody has changed is not. */
let stored = {id: crypto.randomUUID(), isKept: false};
let records = [];
let made;
let timer;
let typedAt = 0;
let bursts = 0;
let waiting;
let cost = 0;

const change = (part, merge) => {
  const now = Date.now();
  if (now - typedAt > TYPING) bursts++;
  typedAt = now;
  history.push({...history.present, ...part}, merge && `${merge} ${bursts}`);
  stored.isKept = true;
  if (part.text === undefined || cost <= SLOW) update();
  else {
    clearTimeout(waiting);
    waiting = setTimeout(update, PAUSE);
    showBar();
  }
  saveSoon();
};
const changeSettings = (settings, merge) => change({settings: {...history.present.settings, ...settings}}, merge);

const app = {
  change,
  changeSettings,
  say,
  get draft() {
    return history.present;
  },
  get made() {
    return made;
  },
  undo: () => step('undo'),
  redo: () => step('redo'),
  openText,
  replaceSample,
  openFile,
  openSample,
  openDraft,
  removeDraft,
};

const views = {
  data: new DataView(app),
  look: new LookView(app),
  check: new CheckView(app, goToCheck),
  publish: new PublishView(app),
};
const tabs = new Tabs(
  {data: 'Data', look: 'Look', check: 'Check', publish: 'Publish'},
  Object.fromEntries(Object.entries(views).map(([name, {element}]) => [name, element])),
  () => update(),
);
const preview = new Preview(app);
const bar = new DraftsBar(app);
const panel = document.querySelector('#panel');
panel.append(tabs.element);
document.querySelector('#preview').append(preview.element);
document.querySelector('#drafts').append(bar.element);
const drop = el('div', {class: 'drop', 'aria-hidden': 'true'}, 'Drop it here');
document.body.append(drop);
listen();
async function start() {
  try {
    records = await store.all();
  } catch {
    say('Drafts cannot be kept in this browser: save yours as a file.');
  }
  if (records.length) open(records[0].draft, records[0].id);
  else await openSample('apollo');
}

/** Shows everything as the present draft has it. */
function update() {
  clearTimeout(waiting);
  const {present} = history;
  const begun = performance.now();
  const read = readText(present, made);
  if (read.file !== made?.file) cost = performance.now() - begun;
  made = read;
  made.checks = checkList({dataset: made.dataset, issues: made.issues, colors: present.settings.colors});
  views[tabs.selected].show(made, present);
  tabs.count('check', made.checks.filter(({isGood}) => !isGood).length);
  preview.show(made, present);
  showBar();
}

const showBar = () =>
  bar.show({records, id: stored.id, title: titleOf(made), canUndo: history.canUndo, canRedo: history.canRedo});

const saveSoon = () => {
  clearTimeout(timer);
  timer = setTimeout(() => void save(), PAUSE);
};

const titleOf = ({dataset, file}) =>
  dataset.title || dataset.events[0]?.title || (file.format && !file.table ? file.format : 'Untitled');

function step(which) {
  history[which]();
  stored.isKept = true;
  update();
  saveSoon();
}

async function save() {
  clearTimeout(timer);
  timer = undefined;
  if (!stored.isKept) return;
  const record = {id: stored.id, title: titleOf(made), updated: Date.now(), draft: history.present};
  records = [record, ...records.filter(({id}) => id !== record.id)];
  let said = 'Saved in this browser';
  try {
    await store.save(record);
  } catch {
    said = 'Not saved: this browser keeps no drafts';
  }
  // Another draft may have been opened meanwhile.
  if (stored.id === record.id) bar.say(said);
  showBar();
}

/** Opens a draft; without an id it is a new one, which is kept once it is changed, or if it is to be. */
function open(draft, id, isKept = false) {
  if (timer !== undefined) void save();
  history = new History(draft);
  stored = {id: id ?? crypto.randomUUID(), isKept: isKept || id !== undefined};
  typedAt = 0;
  views.data.reset();
  bar.say('');
  update();
  if (isKept) void save();
}

/** Opens a text as a new draft: a file's, or what was pasted. */
function openText(text, {settings = {}, isKept = true, name} = {}) {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  if (isDraftFile(plain)) open(readDraft(plain), undefined, true);
  else open({...emptyDraft(plain), settings: {...SETTINGS, ...settings}}, undefined, isKept);
  tabs.select('data');
  const {events} = made.dataset;
  say(`${name ?? 'A new draft'}: ${events.length} events, ${made.issues.length} notes`);
}

/** Opens a table that is pasted over a sample that nobody has changed; returns whether it has. */
function replaceSample(text) {
  if (stored.isKept || history.present.text === EMPTY_SHEET) return false;
  openText(text);
  return true;
}

async function openFile(file) {
  try {
    openText(await textOfFile(file), {name: file.name});
  } catch (error) {
    bar.say(`“${file.name}” cannot be opened: ${error.message}`);
  }
}

async function openSample(name) {
  if (name === 'empty') {
    openText(EMPTY_SHEET, {isKept: false});
    views.data.focusSheet();
    return;
  }
  const {title, text, settings} = SAMPLES[name] ?? {};
  if (text !== undefined) openText(text, {settings: {title, ...settings}, isKept: false});
  else {
    const {address, settings: its} = FETCHED[name];
    const response = await fetch(address);
    openText(await response.text(), {settings: its, isKept: false});
  }
}

function openDraft(id) {
  const record = records.find((each) => each.id === id);
  if (record) open(record.draft, id);
}

async function removeDraft() {
  const {id} = stored;
  clearTimeout(timer);
  timer = undefined;
  stored.isKept = false;
  records = records.filter((record) => record.id !== id);
  try {
    await store.remove(id);
  } catch {
    // It was not there.
  }
  if (records.length) open(records[0].draft, records[0].id);
  else await openSample('apollo');
}

/** Leads to where something that was found is mended. @param event - the title of the first event that it is about. */
function goToCheck(id, event) {
  const isLook = id === 'title' || id === 'contrast';
  tabs.select(isLook ? 'look' : 'data', true);
  if (isLook) views.look.goTo(id);
  else views.data.mend(id, event);
}

function listen() {
  const isTyped = (target) => target instanceof Element && target.closest('input, textarea, select, .sheet') !== null;
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain');
    const [file] = event.clipboardData?.files ?? [];
    if (event.defaultPrevented || isTyped(event.target) || !(text?.trim() || file)) return;
    event.preventDefault();
    if (text?.trim()) openText(text);
    else void openFile(file);
  });
  document.addEventListener('keydown', (event) => {
    const isCommand = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    // Fields of their own keep what the browser undoes in them.
    if (!isCommand || event.altKey || event.target.matches?.('input[type="text"], .sheet textarea')) return;
    if (key === 'z') step(event.shiftKey ? 'redo' : 'undo');
    else if (key === 'y') step('redo');
    else return;
    event.preventDefault();
  });
  const hasData = ({dataTransfer}) =>
    dataTransfer?.types.includes('Files') || dataTransfer?.types.includes('text/plain');
  document.addEventListener('dragover', (event) => {
    if (!hasData(event)) return;
    event.preventDefault();
    drop.classList.add('shown');
  });
  document.addEventListener('dragleave', ({relatedTarget}) => {
    if (!relatedTarget) drop.classList.remove('shown');
  });
  document.addEventListener('drop', (event) => {
    drop.classList.remove('shown');
    if (!hasData(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void openFile(file);
    else if (event.dataTransfer.getData('text/plain').trim()) openText(event.dataTransfer.getData('text/plain'));
  });
  addEventListener('pagehide', () => timer !== undefined && void save());
}

await start();
