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

/** Completes the message of an issue with an attribute by what would work. */
export function explainIssue(issue: Issue): Issue {
  return issue.code === 'bad-attribute' ? {...issue, message: explainAttribute(issue)} : issue;
}

function explainAttribute({path, message, accepted}: Issue): string {
  const name = path.slice(1);
  const words = accepted && `accepted are ${accepted.slice(0, -1).join(', ')} and ${accepted.at(-1)}`;
  return `${name}=${message}: ${[words, ATTRIBUTES[name]].filter(Boolean).join('; ')}`;
}
