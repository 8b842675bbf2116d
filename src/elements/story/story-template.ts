import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Issue} from '../../data/issue.js';
import {stepClass, type StepContext, stepTemplate} from './step-template.js';
import type {ToldStep} from './told-step.js';

/** What a story is made of. */
interface StoryParts {
  readonly form: 'slides' | 'scroll' | 'compact';
  readonly placement: string;
  /** The language of its own words, where it is another than that around it. */
  readonly lang: string | undefined;
  /** Its name; undefined until there is a story to tell. */
  readonly label: string | undefined;
  readonly isPrinting: boolean;
  readonly bar: TemplateResult | typeof nothing;
  readonly steps: TemplateResult | typeof nothing;
  readonly announcement: string;
  readonly issues: readonly Issue[];
}

/** The timeline with the controls of its story, and its steps. */
export function storyTemplate(story: StoryParts): TemplateResult {
  const {form, bar} = story;
  const parts = {
    fixed: html`<div class="fixed">
        ${form === 'compact' ? bar : nothing}
        <div class="picture" part="picture"><slot></slot></div>
        ${form === 'compact' ? nothing : bar}
      </div>`,
    steps: story.steps,
  };
  // On paper the steps come first, then the timeline.
  const order = story.isPrinting ? (['steps', 'fixed'] as const) : (['fixed', 'steps'] as const);
  return html`<section class="story ${form} ${story.placement}" part="story" lang=${story.lang ?? nothing}
    aria-label=${story.label ?? nothing}>
    <div class="layout">${repeat(order, String, (name) => parts[name])}</div>
    <div class="words" role="status">${story.announcement}</div>
    ${notesTemplate(story.issues)}
  </section>`;
}

/** All steps, of which one is shown, and all are printed. */
export const stepTemplates = (steps: readonly ToldStep[], current: number, context: StepContext): TemplateResult[] =>
  steps.map(
    (told, i) => html`<div class=${stepClass(told, i === current)}
      part=${i === current ? 'step step-current' : 'step'}>${stepTemplate(told, `step-${i}`, context)}</div>`,
  );

function notesTemplate(issues: readonly Issue[]): TemplateResult | typeof nothing {
  return issues.length
    ? html`<div class="notes" lang="en" dir="ltr">${issues.map(({path, message}) => html`<p>${path}: ${message}</p>`)}</div>`
    : nothing;
}
