// The view as a drawing of lines and texts, which can be enlarged and edited.
import { $, charts, state } from './state.js';
import { colour } from './chart.js';
import { number, say, signed } from './words.js';

const escape = text => String(text).replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const tag = (name, attributes, text = '') => `<${name} ${Object.entries(attributes).map(([key, value]) => `${key}="${escape(typeof value === 'number' ? Math.round(value * 100) / 100 : value)}"`).join(' ')}>${escape(text)}</${name}>`;
const write = (x, y, text, more = {}) => tag('text', { x, y, 'font-size': 12, fill: colour('--ink2'), ...more }, text);

/** A text in lines that fit into a width. */
function wrapped(text, width) {
  return text.split(' ').reduce((so, word) => {
    if (so.at(-1).length + word.length > width / 6.4) so.push(word); else so[so.length - 1] += ` ${word}`;
    return so;
  }, ['']);
}

/** A world of people and ties, as its view has placed them. */
function network(view) {
  const { people, ties, fill, hours, dependent, ringed, faint, product } = view.content, { spots } = view;
  const drawn = Array.from(ties.person_a, (a, i) => {
    const one = spots.get(a), two = spots.get(ties.person_b[i]);
    return tag('line', { x1: one.x, y1: one.y, x2: two.x, y2: two.y, stroke: colour('--tie'), 'stroke-opacity': 0.55, 'stroke-width': 0.5 + 1.9 * ties.closeness[i] });
  });
  people.forEach((person, i) => {
    if (product[i] < 0) return;
    const { x, y } = spots.get(person), size = 2.5 + Math.min(4, 2 * Math.sqrt(hours(person))), opacity = faint(person) ? 0.2 : 1;
    drawn.push(tag('line', { x1: x, y1: y, x2: x + 10, y2: y - 10, stroke: colour('--ai'), 'stroke-width': 1.6, 'stroke-dasharray': '1.6 2.4', opacity }),
      tag('path', { d: `M${x + 10} ${y - 10 - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`, fill: colour('--ai'), opacity }));
  });
  for (const person of people) {
    const { x, y } = spots.get(person);
    drawn.push(tag('circle', { cx: x, cy: y, r: 5.5, fill: fill(person), stroke: dependent(person) ? colour('--ai') : colour('--ink2'), 'stroke-width': dependent(person) ? 2.5 : 1, opacity: faint(person) ? 0.2 : 1 }));
    if (person === ringed) drawn.push(tag('circle', { cx: x, cy: y, r: 10, fill: 'none', stroke: colour('--ink'), 'stroke-width': 2.5 }));
  }
  return drawn.join('\n');
}

/** A chart over days as it stands: ground, grid, band, lines, and the labels at their ends. */
function lines({ chart, zone, labels, decimals }, zero) {
  const pixel = devicePixelRatio, box = { x: chart.bbox.left / pixel, y: chart.bbox.top / pixel, width: chart.bbox.width / pixel, height: chart.bbox.height / pixel };
  const across = day => box.x + chart.valToPos(day, 'x'), down = value => box.y + chart.valToPos(value, 'y'), told = zero ? signed : number;
  const [days, ...series] = chart.data, drawn = [];
  if (zero && zone) drawn.push(tag('rect', { x: box.x, y: down(zone), width: box.width, height: down(-zone) - down(zone), fill: colour('--zone') }), write(box.x + box.width - 6, down(zone) - 4, say('zone'), { 'text-anchor': 'end' }));
  for (const value of chart.axes[1]._splits) drawn.push(tag('line', { x1: box.x, x2: box.x + box.width, y1: down(value), y2: down(value), stroke: colour('--rule') }), write(box.x - 6, down(value) + 4, told(value, decimals), { 'text-anchor': 'end' }));
  for (const day of chart.axes[0]._splits) drawn.push(write(across(day), box.y + box.height + 18, number(day, 0), { 'text-anchor': 'middle' }));
  if (zero) drawn.push(tag('line', { x1: box.x, x2: box.x + box.width, y1: down(0), y2: down(0), stroke: colour('--ink'), 'stroke-width': 1.5 }));
  const points = values => days.map((day, i) => values[i] == null ? null : `${across(day).toFixed(1)} ${down(values[i]).toFixed(1)}`);
  const [high, low] = zero ? [points(series[2]).filter(Boolean), points(series[3]).filter(Boolean)] : [[], []];
  if (high.length) drawn.push(tag('path', { d: `M${[...high, ...low.reverse()].join('L')}z`, fill: colour('--scn-tint') }));
  chart.series.slice(1).forEach((each, i) => {
    const stroke = each.stroke instanceof Function ? each.stroke() : each.stroke;
    if (stroke === 'transparent') return;
    const path = points(series[i]).reduce((so, point, at, all) => point ? `${so}${so && (all[at - 1] || each.spanGaps) ? 'L' : 'M'}${point}` : so, '');
    if (path) drawn.push(tag('path', { d: path, fill: 'none', stroke, 'stroke-width': each.width, 'stroke-dasharray': (each.dash ?? []).join(' ') || 'none' }));
  });
  let last = -Infinity;
  const ends = labels.map(([place, text, tone]) => ({ at: series[place - 1].findLastIndex(value => value != null), place, text, tone })).filter(end => end.at >= 0 && end.text)
    .map(end => ({ ...end, value: series[end.place - 1][end.at] })).sort((a, b) => b.value - a.value);
  for (const { at, value, text, tone } of ends) {
    last = Math.max(down(value) - 6, last + 14, box.y + 14);
    drawn.push(write(Math.max(across(days[at]), box.x + 170), last, `${text} ${told(value, decimals)}`, { 'text-anchor': 'end', fill: colour(tone), stroke: colour('--panel'), 'stroke-width': 3, 'paint-order': 'stroke' }));
  }
  return drawn.join('\n');
}

/** The worlds and their charts, with question, day, seed and changes, as the text of an SVG file. */
export function svg() {
  const views = [charts.a, charts.b].filter(view => view.canvas.clientWidth && view.content), parts = [];
  const figures = [[charts.difference, 'difference', true], [charts.levels, 'levels', false]].filter(([, id]) => $(id).clientWidth);
  const width = Math.max(640, ...figures.map(([{ chart }]) => chart.width), views.reduce((sum, view) => sum + view.canvas.clientWidth + 12, 0)) + 24;
  const place = (x, y, content) => parts.push(`<g transform="translate(${x} ${y})">\n${content}\n</g>`);
  let y = 28;
  parts.push(write(12, y, state.study.question, { 'font-size': 16, 'font-weight': 600, fill: colour('--ink') }));
  for (const line of [`${say('look')} ${say('day', { n: state.pair.day })}. kith, seed ${state.session.seed}.`, ...Array.from($('changes').children, each => each.textContent)]) parts.push(write(12, y += 18, line));
  y += 24;
  let x = 12;
  for (const view of views) {
    parts.push(write(x, y, view.canvas.parentElement.querySelector('figcaption').textContent, { 'font-weight': 600 }));
    place(x, y + 6, network(view));
    x += view.canvas.clientWidth + 12;
  }
  y += Math.max(0, ...views.map(view => view.canvas.clientHeight)) + 30;
  for (const [figure, id, zero] of figures) {
    parts.push(write(12, y, $(`${id}-title`).textContent, { 'font-weight': 600, fill: colour('--ink') }));
    place(12, y + 6, lines(zero ? figure : { ...figure, labels: [[1, figure.labels[0], '--ref'], [2, figure.labels[1], '--scn']] }, zero));
    y += figure.chart.height + 30;
  }
  for (const id of ['sample', 'legend']) for (const line of wrapped($(id).textContent, width)) { parts.push(write(12, y, line.trim())); y += 16; }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" font-family="system-ui, sans-serif">\n${tag('rect', { width, height: y, fill: colour('--panel') })}\n${parts.join('\n')}\n</svg>\n`;
}
