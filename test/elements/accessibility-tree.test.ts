import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import type {EventTimelineElement} from '../../src/index.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {cleanUp, mount} from '../support/element.js';
import {show, standing} from '../support/states.js';

/** What a screen reader is told of the sample, a file each in test/golden. */
const trees: Record<
  string,
  readonly [properties: Readonly<Record<string, unknown>>, width: number, act?: (element: EventTimelineElement) => void]
> = {
  'tree-flags': [{controls: ''}, 1000],
  'tree-vertical': [{}, 390],
  'tree-zoomed': [{controls: ''}, 1000, show('2021-06-20/2021-06-24')],
  'tree-details': [{selected: 'mazar-outskirts'}, 1000],
  'tree-list': [{layout: 'list', controls: 'toolbar'}, 1000],
  'tree-table': [{layout: 'table', controls: 'toolbar', selected: 'deadline'}, 1000],
};

describe('a screen reader is told what it was told before, where the engine can say what that is', () => {
  afterEach(cleanUp);

  for (const [name, [properties, width, act]] of Object.entries(trees)) {
    it(name, async () => {
      const element = await mount({data: withdrawal2021, ...properties}, {width});
      act?.(element);
      await standing(element);
      const text = await executeServerCommand<string, undefined>('accessibility-tree');
      if (!text) return;
      const golden = await executeServerCommand<string, object>('golden', {name, text});
      expect(golden, 'there is no golden text: read the new one, and keep it with `npm run golden`').not.to.equal('');
      expect(text, 'what is said has changed: read it, and keep it with `npm run golden`').to.equal(golden);
    });
  }
});
