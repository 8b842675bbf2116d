import type {Issue} from '../../data/issue.js';

/** What to write instead of an attribute without effect, besides the words that it accepts, by its name. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  layout: 'time runs along by flags, down by vertical, in a band for each group by lanes',
  'group-by': 'another grouping is a function, set in script: timeline.groupBy = (event) => event.title[0]',
  'heading-level': 'accepted are 1 to 6',
  controls: 'accepted are toolbar, overview, grouping and none; without a value it is both of the first two',
  linked: 'the attribute is on wherever it stands; take it away to switch it off',
  view: 'there is no such attribute; set the property in script: timeline.view = "2021-06"',
  height: 'there is no such attribute; set it by CSS: event-timeline { height: 400px }',
  width:
    'there is no such attribute; the width is that of what it stands in, or set by CSS: event-timeline { width: 600px }',
  href: 'there is no such attribute; the address of the data is src',
  url: 'there is no such attribute; the address of the data is src',
  source: 'there is no such attribute; the address of the data is src',
};

const ITEM = '<li><time datetime="2021-06-22">June 22, 2021</time> A title</li>';

/** Completes the message of an issue with an attribute, or with the list in the element, by what would work. */
export function explainIssue(issue: Issue, list: Element | undefined): Issue {
  if (issue.code === 'bad-attribute') return {...issue, message: explainAttribute(issue)};
  if (!list) return issue;
  const index = /^\$\[(\d+)\](?=$|\.date$)/.exec(issue.path)?.[1];
  if (index === undefined) return issue;
  const item = Array.from(list.children).filter(({localName}) => localName === 'li')[Number(index)];
  const words = item?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const named = `the item “${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`;
  if (issue.code === 'missing' && issue.path === `$[${index}]`)
    return {...issue, message: `${named} has no <time>: expected ${ITEM}`};
  return issue.code === 'bad-date'
    ? {...issue, message: `${issue.message}; in ${named} the date stands in <time datetime="…">`}
    : issue;
}

function explainAttribute({path, message, accepted}: Issue): string {
  const name = path.slice(1);
  const words = accepted && `accepted are ${accepted.slice(0, -1).join(', ')} and ${accepted.at(-1)}`;
  return `${name}=${message}: ${[words, ATTRIBUTES[name]].filter(Boolean).join('; ')}`;
}
