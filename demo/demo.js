// What a page would do: hand events over, and let a reader copy the snippets.
document.querySelector('#from-script').events = [
  {date: '-0043-03-15', title: 'Caesar is murdered'},
  {date: '-0026/0014', title: 'Augustus reigns'},
  {date: '0079-10-24?', title: 'Vesuvius erupts'},
];

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
    navigator.clipboard.writeText(snippet.querySelector('code').textContent).then(() => say('Copied'), () => say('Select and copy it, please'));
  });
  snippet.after(button);
}
