// Links and files: what a session can be kept in.
import { $, charts, decimals, metric, state, zone } from './state.js';
import { colour } from './chart.js';
import { say } from './words.js';
import { DEEDS } from './deeds.js';
import { svg } from './svg.js';

export function address() {
  const parts = new URLSearchParams({ scenario: state.session.scenario, seed: state.session.seed, outcome: state.session.outcome, day: Math.max(0, state.pair?.day ?? 0) });
  for (const [path, to] of Object.entries(state.session.start)) if (!path.startsWith('interventions.by_hand')) parts.append('start', `${path}=${to}`);
  for (const { name, day } of state.session.deeds) parts.append('deed', `${day}:${name}`);
  for (const { day, set, regime } of state.session.changes) if (regime) parts.append('regime', `${day}:${regime}`); else for (const [path, to] of Object.entries(set)) parts.append('at', `${day}:${path}=${to}`);
  return `${location.origin}${location.pathname}#${parts}`;
}

export function fromAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const split = text => { const at = text.indexOf('='); return [text.slice(0, at), text.slice(at + 1)]; };
  const known = ([path]) => /^[a-z0-9_]+(\.[A-Za-z0-9_-]+)*$/.test(path);
  const start = Object.fromEntries(parts.getAll('start').map(split).filter(known));
  const changes = parts.getAll('at').map(text => { const at = text.indexOf(':'); return { day: Number(text.slice(0, at)), pair: split(text.slice(at + 1)) }; })
    .filter(each => Number.isInteger(each.day) && known(each.pair)).map(({ day, pair: [path, to] }) => ({ day, set: { [path]: to } }));
  const deeds = parts.getAll('deed').map(text => { const [day, name] = text.split(':'); return { day: Number(day), name }; }).filter(each => Number.isInteger(each.day) && each.day >= 0 && each.name in DEEDS);
  const regimes = parts.getAll('regime').map(text => { const at = text.indexOf(':'); return { day: Number(text.slice(0, at)), name: text.slice(at + 1) }; }).filter(each => Number.isInteger(each.day) && each.day >= 0);
  return { deeds, regimes, scenario: parts.get('scenario'), seed: parts.get('seed'), outcome: parts.get('outcome'), day: Math.max(0, Math.floor(Number(parts.get('day')) || 0)), start, changes };
}

export function download(name, content, type) {
  const link = Object.assign(document.createElement('a'), { href: content instanceof Blob ? URL.createObjectURL(content) : URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** What was seen so far, as one file that plays by itself. */
export async function saveHtml() {
  const name = state.session.outcome, words = Object.fromEntries(['play', 'pause', 'day', 'zone'].map(key => [key, say(key)]));
  download(`kith-${state.session.scenario}.html`, await state.pair.recording.html({ title: state.study.question, note: `${say('look')} kith, seed ${state.session.seed}. ${[...$('changes').children].map(each => each.textContent).join('; ')}`,
    labels: Object.fromEntries(state.pair.names.map(world => [world, state.study[world].label])), sample: state.sample, places: state.places, outcome: name, zone: zone(), decimals: decimals(), unit: metric(name).unit,
    series: Object.fromEntries(state.pair.names.map(world => [world, state.pair.series[world][name]])), words: { ...words, title: $('difference-title').textContent } }), 'text/html');
}

export function saveSvg() {
  download(`kith-${state.session.scenario}.svg`, svg(), 'image/svg+xml');
}

export function saveCsv() {
  const { scenario, reference } = state.pair.series;
  const names = Object.keys(scenario).filter(name => name !== 'day');
  const lines = [['day', ...names.flatMap(name => reference ? [`${name}.scenario`, `${name}.reference`] : [name])].join(',')];
  scenario.day.forEach((day, i) => lines.push([day, ...names.flatMap(name => reference ? [scenario[name][i], reference[name][i]] : [scenario[name][i]])].join(',')));
  download(`kith-${state.session.scenario}.csv`, lines.join('\n') + '\n', 'text/csv');
}

export function savePng() {
  const canvases = [charts.a.canvas, charts.b.canvas, charts.difference.chart.ctx.canvas, charts.levels.chart.ctx.canvas].filter(each => each.clientWidth);
  const scale = devicePixelRatio, width = Math.max(...canvases.slice(-1).map(each => each.width)), line = 26 * scale;
  const pairs = canvases.filter(each => each === charts.a.canvas || each === charts.b.canvas);
  const below = canvases.filter(each => !pairs.includes(each));
  const height = 3 * line + Math.max(0, ...pairs.map(each => each.height)) + below.reduce((sum, each) => sum + each.height + line, 0);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = colour('--panel'); ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = colour('--ink'); ctx.font = `600 ${15 * scale}px system-ui`;
  ctx.fillText(state.study.question, 10 * scale, 20 * scale, width - 20 * scale);
  ctx.font = `${13 * scale}px system-ui`;
  ctx.fillText(`${say('look')} ${say('day', { n: state.pair.day })}. kith, seed ${state.session.seed}. ${[...$('changes').children].map(each => each.textContent).join('; ')}`, 10 * scale, 20 * scale + line, width - 20 * scale);
  let y = 2.4 * line;
  pairs.forEach((each, i) => ctx.drawImage(each, i * width / pairs.length, y, width / pairs.length - 8, each.height * (width / pairs.length - 8) / each.width));
  y += Math.max(0, ...pairs.map(each => each.height * (width / pairs.length) / each.width));
  for (const each of below) {
    y += line;
    ctx.fillText((each === charts.levels.chart.ctx.canvas ? $('levels-title') : $('difference-title')).textContent, 10 * scale, y - 6 * scale, width - 20 * scale);
    ctx.drawImage(each, 0, y);
    y += each.height;
  }
  canvas.toBlob(blob => download(`kith-${state.session.scenario}.png`, blob));
}
