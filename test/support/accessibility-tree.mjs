// The accessibility tree of the timeline in a page, as Chromium has it, in indented lines.

/** Roles that are left out, unless they have a name: they only hold other nodes. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker', 'LabelText']);
/** The states that are written after role and name; `expanded` and `pressed` also if they are false. */
const STATES = ['level', 'expanded', 'pressed', 'disabled'];
/** Attributes that Chromium's protocol leaves out of the tree. */
const ATTRIBUTES = ['aria-sort', 'aria-current', 'aria-valuetext'];

/** @param session - a session of Chromium's protocol (CDP) with the page. */
export async function accessibilityTree(session) {
  await session.send('DOM.enable');
  await session.send('Accessibility.enable');
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];

  const attributesOf = async ({backendDOMNodeId}) => {
    const {node} = await session.send('DOM.describeNode', {backendNodeId: backendDOMNodeId});
    const pairs = node.attributes ?? [];
    return ATTRIBUTES.flatMap((name) =>
      pairs.includes(name) ? [`${name.slice(5)}=${clean(pairs[pairs.indexOf(name) + 1])}`] : [],
    );
  };

  const write = async (node, depth, nameAbove) => {
    const role = node.role?.value;
    const name = clean(node.name?.value ?? '');
    if (role === 'StaticText') {
      // Leave out text that is part of the name above.
      if (name && !nameAbove.includes(name)) lines.push(`${'  '.repeat(depth)}"${name}"`);
      return;
    }
    const isSaid = !node.ignored && !(SILENT.has(role) && !name);
    if (isSaid) {
      const described = clean(node.description?.value ?? '');
      const states = STATES.flatMap((state) => {
        const value = valueOf(node, state);
        return value === undefined ||
          (state === 'disabled' && value === false) ||
          (state === 'level' && role !== 'heading')
          ? []
          : [`${state}=${value}`];
      });
      states.push(...(await attributesOf(node)));
      lines.push(
        [
          `${'  '.repeat(depth)}${role}`,
          name && `"${name}"`,
          states.length && `[${states.join(', ')}]`,
          described && `(${described})`,
        ]
          .filter(Boolean)
          .join(' '),
      );
    }
    for (const id of node.childIds ?? [])
      if (byId.has(id)) await write(byId.get(id), isSaid ? depth + 1 : depth, isSaid && name ? name : nameAbove);
  };

  const top = nodes.find(({role, ignored}) => !ignored && role?.value === 'region');
  if (top) await write(top, 0, '');
  await session.detach();
  return `${lines.join('\n')}\n`;
}

function valueOf({properties = []}, name) {
  return properties.find((property) => property.name === name)?.value.value;
}

/** Replaces special spaces, which differ between versions of ICU. */
function clean(text) {
  return text.replaceAll(/[\s\u00a0\u2009\u202f]+/g, ' ').trim();
}
