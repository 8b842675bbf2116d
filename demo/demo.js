import {earthquakes} from '../dist/samples/earthquakes.js';

// Two timelines show bad data on purpose: keep their issues off the console.
document.querySelector('#honest').addEventListener('timeline-issues', (event) => event.preventDefault());

// Examples of what a page may do: set events, fly to views that the text mentions, copy the snippets.
document.querySelector('#from-script').events = [
  {date: '-0043-03-15', title: 'Caesar is murdered'},
  {date: '-0026/0014', title: 'Augustus reigns'},
  {date: '0079-10-24?', title: 'Vesuvius erupts'},
];

// The story in another language: its dataset, and the language and direction of what stands around it.
const STORIES = {en: 'withdrawal-2021-story', de: 'withdrawal-2021-story-de', fa: 'withdrawal-2021-story-fa'};
const languages = document.querySelector('#told .languages');
languages.hidden = false;
languages.addEventListener('click', ({target}) => {
  const chosen = target.closest('button');
  if (!chosen) return;
  const story = document.querySelector('#told timeline-story');
  story.lang = chosen.lang;
  story.dir = chosen.lang === 'fa' ? 'rtl' : 'ltr';
  story.querySelector('event-timeline').src = `../dist/samples/${STORIES[chosen.lang]}.json`;
  for (const button of languages.querySelectorAll('button')) button.ariaPressed = String(button === chosen);
});

document.querySelector('#crowd').data = earthquakes(100_000);

const feed = document.querySelector('#feed');
const MOST_READINGS = 60;
const readings = [];
let wind = 8;
const read = () => {
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  wind = Math.max(0, Math.min(30, wind + 6 * (Math.random() - 0.5)));
  const id = `wind ${date}`;
  readings.push(id);
  feed.add({id, date, title: `${wind.toFixed(0)} m/s`, importance: wind / 30});
  if (readings.length > MOST_READINGS) feed.remove(readings.shift());
};
feed.events = [{date: `${new Date().toISOString().slice(0, 19)}Z`, title: 'The page is opened', importance: 1}];
let timer;
document.querySelector('#run-feed').addEventListener('click', ({target}) => {
  clearInterval(timer);
  timer = timer ? undefined : setInterval(read, 1000);
  if (timer) read();
  target.textContent = timer ? 'Stop the feed' : 'Start the feed';
});

// Not on a small screen, where a sheet with details would cover the page.
if (matchMedia('(min-width: 41em)').matches) document.querySelector('#harbour').selected = 'passes';

for (const button of document.querySelectorAll('#move .flights button')) {
  const {range} = button.dataset;
  button.addEventListener('click', () => {
    const ages = document.querySelector('#ages');
    void (range ? ages.zoomTo(range) : ages.fit());
  });
}

for (const snippet of document.querySelectorAll('pre')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  const say = (text) => {
    button.textContent = text;
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  };
  button.addEventListener('click', () => {
    // A browser may refuse access to the clipboard.
    navigator.clipboard.writeText(snippet.querySelector('code').textContent).then(
      () => say('Copied'),
      () => say('Select and copy it, please'),
    );
  });
  snippet.after(button);
}
