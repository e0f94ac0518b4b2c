// A session as scenario files: `kith run` plays the same worlds from them.
import { belongsToScenario } from './pair.js';

/** Settings by dotted path as indented text. */
function nested(settings, indent) {
  const tree = {};
  for (const [path, value] of Object.entries(settings)) {
    const names = path.split('.');
    let at = tree;
    for (const name of names.slice(0, -1)) at = at[name] ??= {};
    at[names.at(-1)] = value;
  }
  const lines = (node, depth) => Object.entries(node).flatMap(([name, value]) => typeof value === 'object'
    ? [`${' '.repeat(depth)}${name}:`, ...lines(value, depth + 2)] : [`${' '.repeat(depth)}${name}: ${value}`]);
  return lines(tree, indent);
}

function file(base, session, own, extra) {
  const windows = session.changes.map(({ day, set }) => [day, own(set)]).filter(([, set]) => Object.keys(set).length);
  return [`schema_version: 1`, `extends: ${base}`, ...extra, ...nested(own(session.start), 0),
    ...(windows.length ? ['at_day:', ...windows.flatMap(([day, set], i) =>
      [`  by_hand_${i + 1}:`, `    from_day: ${day}`, `    set:`, ...nested(set, 6)])] : []), ''].join('\n');
}

/**
 * The files of a session. A second one is the reference, where settings of both worlds were changed.
 */
export function scenarioFiles(study, session) {
  const name = `${session.scenario}-explored`;
  const shared = set => Object.fromEntries(Object.entries(set).filter(([path]) => !belongsToScenario(path)));
  const touched = [session.start, ...session.changes.map(each => each.set)].some(set => Object.keys(shared(set)).length);
  const reference = touched && study.reference;
  const files = [{ name: `${name}.scenario.yaml`, text: file(session.scenario, session, set => set,
    [...(reference ? [`reference: ${name}-reference`] : []), `seed: ${session.seed}`]) }];
  if (reference) files.push({ name: `${name}-reference.scenario.yaml`, text: file(study.scenario.settings.reference, session, shared, [`seed: ${session.seed}`]) });
  return files;
}
