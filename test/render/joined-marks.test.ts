import {expect} from 'chai';
import {highlight} from '../../src/render/highlight.js';
import {drawMarks, joining, markOf} from '../../src/render/live-picture.js';
import {joinMarks} from '../../src/render/joined-marks.js';
import type {CircleMark, Mark, RectMark} from '../../src/scene/mark.js';

const MANY = 120;

/** Dots of two groups in turn, 20 px apart. */
const dots = Array.from({length: MANY}, (_, i): CircleMark => ({
  type: 'circle',
  key: `dot ${i}`,
  part: 'mark',
  styles: [`group-${(i % 2) + 1}`],
  ids: [`e${i}`],
  together: 'dot',
  x: 10 + 20 * i,
  y: 10,
  radius: 5,
}));
const text: Mark = {
  type: 'text',
  key: 'words',
  part: 'title',
  x: 0,
  y: 0,
  align: 'left',
  direction: 'ltr',
  text: 'Words',
};

describe('marks of many events', () => {
  const before = joining.join;
  let svg: SVGSVGElement;

  beforeEach(() => {
    joining.join = joinMarks;
    svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.style.cssText = 'position:absolute;left:30px;top:40px;overflow:visible';
    document.body.append(svg);
  });
  afterEach(() => {
    joining.join = before;
    svg.remove();
  });

  it('that look the same are one shape, in the place of the first of them', () => {
    drawMarks(svg, [text, ...dots]);
    expect(Array.from(svg.children, (one) => `${one.localName} ${one.getAttribute('class')}`)).to.deep.equal([
      'text title',
      'path mark group-1',
      'path mark group-2',
    ]);
    expect(svg.children[1].getAttribute('part')).to.equal('mark');
    const {x, y, width, height} = (svg.children[1] as SVGPathElement).getBBox();
    expect([x, y, width, height].map((px) => Math.round(px))).to.deep.equal([5, 5, 20 * (MANY - 2) + 10, 10]);
  });

  it('are elements of their own where there are few, or where they have styles of their own', () => {
    drawMarks(svg, dots.slice(0, 56));
    expect(svg.children).to.have.lengthOf(56);
    const lines = dots.map(({key, part, together}): Mark => ({
      type: 'line',
      key,
      part,
      x1: 0,
      y1: 0,
      x2: 1,
      y2: 1,
      together: together!,
    }));
    drawMarks(svg, [...lines, ...dots]);
    expect(svg.querySelectorAll('line')).to.have.lengthOf(MANY);
    drawMarks(
      svg,
      dots.map(({key, part, type, x, y, radius}) => ({key, part, type, x, y, radius})),
    );
    expect(svg.querySelectorAll('circle')).to.have.lengthOf(MANY);
  });

  it('are told apart by where one points', () => {
    drawMarks(svg, dots);
    const {left, top} = svg.getBoundingClientRect();
    const meant = (i: number, dx = 0) => {
      const path = svg.children[i % 2];
      return markOf(path)!.at!(path, left + dots[i].x + dx, top + dots[i].y)?.ids;
    };
    for (const i of [0, 1, 57, 118, 119]) expect(meant(i), String(i)).to.deep.equal([`e${i}`]);
    expect(meant(57, 7), 'on the line around it').to.deep.equal(['e57']);
    expect(svg.children, 'nothing is left behind').to.have.lengthOf(2);
  });

  it('keep their corners, and those that lie upon others are meant first', () => {
    const box = (key: string, more: Partial<RectMark>): RectMark => ({
      type: 'rect',
      key,
      part: 'band',
      ids: [key],
      together: 'unit',
      x: 0,
      y: 0,
      width: 40,
      height: 10,
      ...more,
    });
    drawMarks(svg, [
      ...dots,
      box('sharp', {y: 100}),
      box('round', {x: 60, y: 100, radius: 5}),
      box('above', {x: 20, y: 100, width: 10}),
    ]);
    const path = svg.querySelector<SVGPathElement>('.band')!;
    const isIn = (x: number, y: number) => path.isPointInFill(new DOMPoint(x, y));
    expect([isIn(0.5, 100.5), isIn(60.5, 100.5), isIn(65, 100.5), isIn(80, 105)]).to.deep.equal([
      true,
      false,
      true,
      true,
    ]);
    const {left, top} = svg.getBoundingClientRect();
    const meant = (x: number) => markOf(path)!.at!(path, left + x, top + 105)?.ids;
    expect([meant(10), meant(25), meant(70)]).to.deep.equal([['sharp'], ['above'], ['round']]);
  });

  describe('with flags', () => {
    const styles = ['group-1', 'dashed'];
    /** Each with a pole, from 50 to 10 px, and a rule: a line of every second one, as it is dashed. */
    const flags = dots.slice(0, 60).flatMap(({x}, i): Mark[] => {
      const of = {ids: [`e${i}`], styles: i % 2 ? styles : styles.slice(0, 1)};
      const rule = {...of, key: `rule ${i}`, part: 'label-rule'};
      return [
        {...of, type: 'path', key: `pole ${i}`, part: 'pole', d: `M${x},50L${x},10`},
        {
          type: 'group',
          key: `flag ${i}`,
          part: 'flag',
          x,
          y: 10,
          marks: [
            i % 2
              ? {...rule, type: 'line', x1: 1.5, y1: 0, x2: 1.5, y2: 20}
              : {...rule, type: 'rect', x: 0.5, y: 0, width: 2.5, height: 20},
            {...of, type: 'path', key: `cross ${i}`, part: 'cross', d: 'M-1.5,6.5L5.5,13.5M5.5,6.5L-1.5,13.5'},
            {...text, ...of, key: `words ${i}`, x: 8, y: 12},
          ],
        },
      ];
    });
    const boxOf = (selector: string) => {
      const {x, y, width, height} = svg.querySelector<SVGPathElement>(selector)!.getBBox();
      return [x, y, width, height];
    };

    it('have their poles, rules and crosses drawn as one, and their texts by themselves, in the same places', () => {
      drawMarks(svg, flags);
      expect(Array.from(svg.querySelectorAll('path'), (one) => one.getAttribute('class'))).to.have.members([
        'pole group-1',
        'label-rule group-1',
        'label-rule group-1 dashed line',
        'cross group-1',
        'cross group-1 dashed',
      ]);
      const texts = Array.from(svg.querySelectorAll('text'), (one) => [
        one.getAttribute('transform'),
        one.getAttribute('part'),
      ]);
      expect(texts).to.have.lengthOf(60);
      expect(texts[59]).to.deep.equal([`translate(${dots[59].x + 8} 22)`, 'title flag']);
      const [first, last] = [dots[0].x, dots[59].x];
      expect(boxOf('.pole')).to.deep.equal([first, 10, last - first, 40]);
      expect(boxOf('.label-rule:not(.dashed)')).to.deep.equal([first + 0.5, 10, last - 20 - first + 2.5, 20]);
      expect(boxOf('.label-rule.dashed')).to.deep.equal([first + 21.5, 10, last - first - 20, 20]);
      expect(boxOf('.cross.dashed')).to.deep.equal([first + 18.5, 16.5, last - first - 20 + 7, 7]);
    });

    it('have the poles of some events drawn stronger, and their texts', () => {
      drawMarks(svg, flags);
      highlight(svg, new Set(['e7']), 'selected');
      const selected = Array.from(svg.querySelectorAll('.selected'));
      expect(selected.map((one) => one.getAttribute('class'))).to.have.members([
        'pole group-1 selected',
        'title flag group-1 dashed selected',
      ]);
      expect(svg.querySelector('.pole.selected')!.getAttribute('d')).to.equal('M150,50L150,10');
      highlight(svg, new Set(), 'selected');
      expect(svg.querySelectorAll('.selected')).to.have.lengthOf(0);
    });

    it('are groups where there are few', () => {
      drawMarks(svg, flags.slice(0, 36));
      expect(svg.querySelectorAll('g')).to.have.lengthOf(18);
    });
  });

  describe('with cards', () => {
    const leaders = dots
      .slice(0, 60)
      .map(({key, styles, ids, x}, i): Mark => ({
        type: 'path',
        key: `leader ${key}`,
        part: 'leader',
        styles: styles!,
        ids: ids!,
        d: `M${x},20L${x},${90 - i}`,
      }));
    const classes = () => Array.from(svg.querySelectorAll('path'), (one) => one.getAttribute('class'));

    it('have their leaders drawn as one too', () => {
      drawMarks(svg, [...leaders, ...dots]);
      expect(classes()).to.have.members(['leader group-1', 'leader group-2', 'mark group-1', 'mark group-2']);
    });

    it('have those of some events drawn stronger, once each, until others are', () => {
      drawMarks(svg, [...leaders, ...dots]);
      const leader = () => svg.querySelector<SVGPathElement>('.leader.selected');
      highlight(svg, new Set(['e7']), 'selected');
      highlight(svg, new Set(['e7']), 'selected');
      highlight(svg, new Set(['e7', 'e8']), 'hover');
      expect(classes().filter((name) => /selected|hover/.test(name!))).to.have.members([
        'leader group-2 selected',
        'leader group-2 hover',
        'leader group-1 hover',
      ]);
      expect(leader()!.getAttribute('d')).to.equal('M150,20L150,83');
      expect(
        leader()!.previousElementSibling!.matches('.leader'),
        'over the others, under what lies over them',
      ).to.equal(true);
      highlight(svg, new Set(), 'hover');
      highlight(svg, new Set(['e9']), 'selected');
      expect(classes().filter((name) => /selected|hover/.test(name!))).to.deep.equal(['leader group-2 selected']);
      expect(leader()!.getAttribute('d')).to.equal('M190,20L190,81');
      drawMarks(svg, [...dots, ...leaders]);
      expect(
        classes().filter((name) => /selected|hover/.test(name!)),
        'drawn anew',
      ).to.deep.equal([]);
      highlight(svg, new Set(['e9']), 'selected');
      expect(leader()!.getAttribute('d')).to.equal('M190,20L190,81');
    });
  });
});
