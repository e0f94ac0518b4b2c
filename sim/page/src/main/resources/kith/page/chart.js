// Charts over days: the difference between the worlds first, then their levels.
import { number, signed, say } from './words.js';

export const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const HEIGHT = 170;

function axes(decimals, sign) {
  const axis = { stroke: () => colour('--ink2'), font: '12px system-ui', ticks: { show: false }, grid: { show: false } };
  return [{ ...axis, values: (chart, days) => days.map(day => number(day, 0)), size: 28 },
    { ...axis, grid: { show: true, stroke: () => colour('--rule'), width: 1 }, size: 62, space: 34,
      values: (chart, values) => values.map(value => (sign ? signed : number)(value, decimals)) }];
}

/** Steps in which a half range may widen, so that a scale does not jump with each point. */
function widened(size) {
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  return [1, 1.5, 2, 3, 5, 7.5, 10].map(step => step * power).find(step => step >= size);
}

function width(element) {
  return Math.max(240, element.clientWidth);
}

/**
 * The value of each series at its end: right of the line if there is space, else above or below the stretch of line that the
 * words cover. No two labels lie on each other.
 */
function endLabels(chart, labels, decimals, sign) {
  const { ctx, bbox } = chart;
  const pixel = devicePixelRatio, line = 15 * pixel, gap = 5 * pixel;
  const ends = labels.map(([series, text, tone]) => {
    const at = chart.data[series].findLastIndex(value => value != null);
    return at < 0 || !text ? null : { series, value: chart.data[series][at], day: chart.data[0][at], text, tone };
  }).filter(Boolean).sort((a, b) => b.value - a.value);
  const shown = chart.data.slice(1).filter((values, i) => chart.series[i + 1].stroke instanceof Function);
  ctx.save();
  ctx.font = `${12 * pixel}px system-ui`;
  const taken = [];
  for (const end of ends) {
    const words = `${end.text} ${(sign ? signed : number)(end.value, decimals)}`, wide = ctx.measureText(words).width;
    const x = chart.valToPos(end.day, 'x', true), y = chart.valToPos(end.value, 'y', true);
    const right = x + gap + wide < bbox.left + bbox.width;
    const left = right ? x + gap : Math.max(bbox.left + gap, Math.min(x, bbox.left + bbox.width) - wide - gap);
    const under = right ? [] : shown.flatMap(values => values.filter((value, i) => value != null && covers(chart, i, left, left + wide)).map(value => chart.valToPos(value, 'y', true)));
    const places = right ? [y, y - line, y + line, y - 2 * line, y + 2 * line] : [Math.min(...under, y) - line * 0.8, Math.max(...under, y) + line * 0.8, Math.min(...under, y) - line * 1.8, Math.max(...under, y) + line * 1.8];
    const free = place => place > bbox.top + line / 2 && place < bbox.top + bbox.height - line / 2 && taken.every(other => Math.abs(other - place) >= line);
    const middle = places.find(free) ?? places[0];
    taken.push(middle);
    ctx.textAlign = 'left'; ctx.textBaseline = 'middle';
    ctx.strokeStyle = colour('--panel'); ctx.lineWidth = 3 * pixel; ctx.strokeText(words, left, middle);
    ctx.fillStyle = colour(end.tone); ctx.fillText(words, left, middle);
  }
  ctx.restore();
}

function covers(chart, i, from, to) {
  const x = chart.valToPos(chart.data[0][i], 'x', true);
  return x >= from && x <= to;
}

/** The difference of an outcome, with its zero line and the zone that is too small to matter. */
export class DifferenceChart {
  constructor(element) {
    this.element = element;
    this.zone = 0;
    this.decimals = 2;
    this.last = 1;
    this.guess = null;
    this.chart = new uPlot({
      width: width(element), height: HEIGHT, legend: { show: false }, cursor: { y: false },
      scales: { x: { time: false, range: () => [0, this.last] }, y: { range: (chart, low, high) => this.#range(low, high) } },
      axes: axes(2, true),
      series: [{}, { stroke: () => colour('--scn'), width: 2.5, points: { show: false } },
        { stroke: () => colour('--ref'), width: 1.5, dash: [3, 3], points: { show: false } },
        { stroke: 'transparent', points: { show: false } }, { stroke: 'transparent', points: { show: false } },
        { stroke: () => colour('--ink'), width: 2, dash: [8, 5], points: { show: false } },
        { stroke: () => colour('--ai'), width: 1.5, spanGaps: true, points: { show: false } }],
      bands: [{ series: [4, 3], fill: () => colour('--scn-tint') }],
      hooks: { drawClear: [chart => this.#ground(chart)], draw: [chart => endLabels(chart, this.labels ?? [], this.decimals, true)] },
    }, [[], [], [], [], [], [], []], element);
    this.chart.axes[1].values = (chart, values) => values.map(value => signed(value, this.decimals));
    this.#drawGuess();
    new ResizeObserver(() => this.chart.setSize({ width: width(element), height: HEIGHT })).observe(element);
  }

  #range(low, high) {
    if (this.guess && !this.guess.shown) return [-this.guess.half, this.guess.half];
    const half = widened(Math.max(2.2 * this.zone, Math.abs(low ?? 0), Math.abs(high ?? 0)) * 1.02);
    return [-half, half];
  }

  #ground(chart) {
    const { ctx, bbox } = chart;
    if (!bbox.width) return;
    const top = chart.valToPos(this.zone, 'y', true), bottom = chart.valToPos(-this.zone, 'y', true);
    const zero = chart.valToPos(0, 'y', true);
    ctx.save();
    ctx.fillStyle = colour('--zone');
    ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
    ctx.fillStyle = colour('--ink2');
    ctx.font = `${12 * devicePixelRatio}px system-ui`;
    ctx.textAlign = 'left'; ctx.textBaseline = 'alphabetic';
    if (this.zone) ctx.fillText(say('zone'), bbox.left + 6 * devicePixelRatio, bottom + 14 * devicePixelRatio);
    ctx.strokeStyle = colour('--ink');
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.beginPath(); ctx.moveTo(bbox.left, zero); ctx.lineTo(bbox.left + bbox.width, zero); ctx.stroke();
    ctx.restore();
  }

  /** Lets the reader draw a guess with the pointer before anything is shown. */
  #drawGuess() {
    const over = this.chart.over;
    const at = event => {
      if (!this.guess) return;
      const box = over.getBoundingClientRect();
      const day = Math.round(this.chart.posToVal(event.clientX - box.left, 'x'));
      const value = this.chart.posToVal(event.clientY - box.top, 'y');
      if (this.guess.last !== undefined) {
        const from = Math.min(day, this.guess.last), to = Math.max(day, this.guess.last);
        for (let each = Math.max(0, from); each <= Math.min(this.last, to); each++) this.guess.values[each] = value;
      }
      this.guess.last = day;
      this.draw();
    };
    over.addEventListener('pointerdown', event => { if (this.guess) { over.setPointerCapture(event.pointerId); this.guess.last = undefined; at(event); } });
    over.addEventListener('pointermove', event => { if (event.buttons) at(event); });
  }

  /** Begins a guess: the line stays hidden and the scale as it is, or at half its size, until it is revealed. */
  startGuess(half = this.chart.scales.y.max) {
    this.guess = { values: [], shown: false, half };
    this.draw();
  }

  reveal() {
    if (this.guess) this.guess.shown = true;
    this.draw();
  }

  /** @param labels the series that get a label at their end: [place, text, colour] */
  show({ days, values, ghost, low, high, users, zone, decimals, last, labels }) {
    Object.assign(this, { data: { days, values, ghost, low, high, users }, zone, decimals, last: Math.max(last, 1), labels });
    this.draw();
  }

  draw() {
    if (!this.data) return;
    const { days, values, ghost, low, high, users } = this.data;
    const ends = this.guess ? this.last : Math.max(days.at(-1) ?? 0, (ghost?.length ?? 1) - 1);
    const xs = Array.from({ length: ends + 1 }, (_, i) => i);
    const fill = from => xs.map(day => from?.[day] ?? null);
    const hidden = this.guess && !this.guess.shown;
    this.chart.setData([xs, hidden ? fill([]) : fill(values), fill(ghost), hidden ? fill([]) : fill(high),
      hidden ? fill([]) : fill(low), fill(this.guess?.values), hidden ? fill([]) : fill(users)]);
  }
}

/** The levels of both worlds. */
export class LevelChart {
  constructor(element) {
    this.decimals = 1;
    this.first = 0;
    this.last = 1;
    this.labels = ['', ''];
    this.chart = new uPlot({
      width: width(element), height: HEIGHT, legend: { show: false }, cursor: { y: false },
      scales: { x: { time: false, range: () => [this.first, this.last] }, y: { range: (chart, low, high) => this.#range(low, high) } },
      axes: axes(1, false),
      series: [{}, { stroke: () => colour('--ref'), width: 2, dash: [6, 3], points: { show: false } },
        { stroke: () => colour('--scn'), width: 2.5, points: { show: false } }],
      hooks: { draw: [chart => endLabels(chart, [[1, this.labels[0], '--ref'], [2, this.labels[1], '--scn']], this.decimals, false)] },
    }, [[], [], []], element);
    this.chart.axes[1].values = (chart, values) => values.map(value => number(value, this.decimals));
    new ResizeObserver(() => this.chart.setSize({ width: width(element), height: HEIGHT })).observe(element);
  }

  /** No axis finer than what matters: at least four tenths of a standard deviation are shown. */
  #range(low, high) {
    if (low == null || high == null) return [0, 1];
    const middle = (low + high) / 2, half = widened(Math.max(2 * this.zone, (high - low) / 2) * 1.05);
    const from = middle - half;
    return this.floor !== null && from < this.floor ? [this.floor, this.floor + 2 * half] : [from, middle + half];
  }

  show({ days, scenario, reference, labels, zone, decimals, first = 0, last, floor }) {
    Object.assign(this, { labels, zone, decimals, first, last: Math.max(last, first + 1), floor });
    this.chart.setData([days, reference ?? days.map(() => null), scenario]);
  }
}
