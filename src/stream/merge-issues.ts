import {type Issue, ISSUE_LIMIT, notListed} from '../data/issue.js';

/** Joins lists of issues: a thousand of either severity are listed, and the others counted, as in each of them. */
export function mergeIssues(...lists: readonly (readonly Issue[])[]): Issue[] {
  const counts = {error: 0, warning: 0};
  const listed: Issue[] = [];
  for (const issue of lists.flat()) {
    counts[issue.severity] += issue.count ?? 1;
    if (issue.code !== 'too-many-issues' && counts[issue.severity] <= ISSUE_LIMIT) listed.push(issue);
  }
  return [
    ...listed,
    ...(['error', 'warning'] as const)
      .filter((severity) => counts[severity] > ISSUE_LIMIT)
      .map((severity) => notListed(severity, counts[severity] - ISSUE_LIMIT)),
  ];
}
