// Two timelines show what bad data look like. This page knows, so the console need not be told.
document.querySelector('#honest').addEventListener('timeline-issues', (event) => event.preventDefault());

// What a page would do: hand events over, fly to where its text speaks of, and let a reader copy the snippets.
document.querySelector('#from-script').events = [
  {date: '-0043-03-15', title: 'Caesar is murdered'},
  {date: '-0026/0014', title: 'Augustus reigns'},
  {date: '0079-10-24?', title: 'Vesuvius erupts'},
];

// On a small screen details are a sheet at its foot: that is for readers to open.
if (matchMedia('(min-width: 41em)').matches) document.querySelector('#harbour').selected = 'passes';

for (const button of document.querySelectorAll('.flights button')) {
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
    // A browser may keep the clipboard to itself.
    navigator.clipboard.writeText(snippet.querySelector('code').textContent).then(
      () => say('Copied'),
      () => say('Select and copy it, please'),
    );
  });
  snippet.after(button);
}
