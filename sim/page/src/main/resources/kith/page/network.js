// A sample of people and their ties, drawn the same in both worlds: people are circles, AIs are diamonds.
import { colour } from './chart.js';

/** Lays people out once by their ties; the layout is the same for the same people. */
export function layout(people, ties, width, height) {
  const place = new Map(people.map((person, i) => [person, i]));
  const nodes = people.map((person, i) => ({ person, x: width / 2 + 140 * Math.cos(i * 2.399) * Math.sqrt(i / people.length),
    y: height / 2 + 140 * Math.sin(i * 2.399) * Math.sqrt(i / people.length) }));
  const links = Array.from(ties.person_a, (a, i) => ({ source: place.get(a), target: place.get(ties.person_b[i]) }));
  const force = d3.forceSimulation(nodes).stop()
    .force('tie', d3.forceLink(links).distance(26).strength(0.35))
    .force('apart', d3.forceManyBody().strength(-26).distanceMax(160))
    .force('x', d3.forceX(width / 2).strength(0.06)).force('y', d3.forceY(height / 2).strength(0.1))
    .force('room', d3.forceCollide(8));
  force.tick(180);
  const xs = nodes.map(node => node.x), ys = nodes.map(node => node.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return new Map(nodes.map(node => [node.person, { x: (node.x - left) / (right - left || 1), y: (node.y - top) / (bottom - top || 1) }]));
}

const RAMP = ['--r1', '--r2', '--r3', '--r4', '--r5'];

/** One world on its canvas. */
export class NetworkView {
  constructor(canvas, chosen) {
    this.canvas = canvas;
    canvas.addEventListener('click', event => {
      const box = canvas.getBoundingClientRect();
      const person = this.#at(event.clientX - box.left, event.clientY - box.top);
      if (person !== undefined) chosen(person);
    });
    new ResizeObserver(() => this.draw()).observe(canvas);
  }

  #at(x, y) {
    let best, distance = 14;
    for (const [person, spot] of this.spots ?? []) {
      const d = Math.hypot(spot.x - x, spot.y - y);
      if (d < distance) [best, distance] = [person, d];
    }
    return best;
  }

  /**
   * @param people the sample; places in [0, 1]; ties among them; step(person) the step of the ramp, -1 for none, or a
   * colour; hours(person) AI time; dependent(person); faint(person) who is not meant; ringed the person who is followed
   */
  show(content) {
    this.content = content;
    this.draw();
  }

  draw() {
    const { canvas } = this;
    if (!this.content || !canvas.clientWidth) return;
    const { people, places, ties, fill, hours, dependent, ringed, faint, product } = this.content;
    const scale = devicePixelRatio, width = canvas.clientWidth, height = canvas.clientHeight;
    if (canvas.width !== Math.round(width * scale)) canvas.width = Math.round(width * scale);
    if (canvas.height !== Math.round(height * scale)) canvas.height = Math.round(height * scale);
    const ctx = canvas.getContext('2d');
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
    ctx.clearRect(0, 0, width, height);
    this.spots = new Map(people.map(person => {
      const { x, y } = places.get(person);
      return [person, { x: 18 + x * (width - 36), y: 18 + y * (height - 36) }];
    }));
    ctx.strokeStyle = colour('--tie');
    ties.person_a.forEach((a, i) => {
      const b = ties.person_b[i], one = this.spots.get(a), two = this.spots.get(b);
      const near = ringed === a || ringed === b;
      ctx.globalAlpha = near ? 1 : 0.55;
      ctx.lineWidth = (near ? 1 : 0) + 0.5 + 1.9 * ties.closeness[i];
      ctx.beginPath(); ctx.moveTo(one.x, one.y); ctx.lineTo(two.x, two.y); ctx.stroke();
    });
    ctx.globalAlpha = 1;
    people.forEach((person, i) => {
      if (product[i] < 0) return;
      const { x, y } = this.spots.get(person);
      ctx.globalAlpha = faint(person) ? 0.2 : 1;
      const size = 2.5 + Math.min(4, 2 * Math.sqrt(hours(person)));
      ctx.strokeStyle = ctx.fillStyle = colour('--ai');
      ctx.lineWidth = 1.6;
      ctx.setLineDash([1.6, 2.4]);
      ctx.beginPath(); ctx.moveTo(x, y); ctx.lineTo(x + 10, y - 10); ctx.stroke();
      ctx.setLineDash([]);
      ctx.beginPath(); ctx.moveTo(x + 10, y - 10 - size); ctx.lineTo(x + 10 + size, y - 10); ctx.lineTo(x + 10, y - 10 + size); ctx.lineTo(x + 10 - size, y - 10); ctx.fill();
    });
    for (const person of people) {
      const { x, y } = this.spots.get(person);
      ctx.globalAlpha = faint(person) ? 0.2 : 1;
      ctx.beginPath(); ctx.arc(x, y, 5.5, 0, 7); ctx.closePath();
      ctx.fillStyle = fill(person);
      ctx.fill();
      ctx.strokeStyle = dependent(person) ? colour('--ai') : colour('--ink2');
      ctx.lineWidth = dependent(person) ? 2.5 : 1;
      ctx.stroke();
      if (person === ringed) {
        ctx.beginPath(); ctx.arc(x, y, 10, 0, 7); ctx.strokeStyle = colour('--ink'); ctx.lineWidth = 2.5; ctx.stroke();
      }
    }
    ctx.globalAlpha = 1;
  }
}

/** Five steps between the tenth and the ninetieth percent of some values; gives the colour of a value. */
export function ramp(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length * 0.1)] ?? 0, high = sorted[Math.floor(sorted.length * 0.9)] ?? 1;
  const step = (high - low) / 5 || 1;
  return { low, high, fill: value => Number.isFinite(value) ? colour(RAMP[Math.max(0, Math.min(4, Math.floor((value - low) / step)))]) : colour('--panel') };
}
