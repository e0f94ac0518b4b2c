// A run as one HTML file that plays without a server and without the model: what was seen, day by day.

const MOST = 400;
const SHOWN = ['loneliness', 'ai_hours_per_day', 'dependent_share', 'user_share'];
const round = value => Number.isFinite(value) ? Number(value.toPrecision(5)) : null;

/** Keeps what was drawn of the sample, day by day. */
export class Recording {
  #frames = [];

  take(day, persons, ties, sample) {
    const frame = { day, worlds: {} };
    for (const [world, values] of Object.entries(persons)) {
      frame.worlds[world] = { people: SHOWN.map(name => sample.map(person => round(values[name][person]))).map(each => Array.from(each)),
        ties: ['person_a', 'person_b', 'closeness', 'product'].map(name => Array.from(ties[world][name], round)) };
    }
    this.#frames = this.#frames.filter(each => each.day < day);
    this.#frames.push(frame);
    if (this.#frames.length > MOST) this.#frames = this.#frames.filter((each, i) => i % 2 === 0 || i === this.#frames.length - 1);
  }

  /** The file. The drawing is that of the page: its own modules are put into the file. */
  async html({ title, note, labels, sample, places, series, outcome, zone, decimals, unit, words }) {
    const [network, chart, compare, plot, sheet, plotSheet] = await Promise.all(['network.js', 'chart.js', 'compare.js', 'lib/uPlot.iife.min.js', 'style.css', 'lib/uPlot.min.css']
      .map(async name => (await fetch(name)).text()));
    const modules = [chart, network, compare].map(text => text.replace(/^import .*$/gm, '').replace(/^export /gm, '')).join('\n');
    const data = JSON.stringify({ title, note, labels, sample: Array.from(sample), places: Array.from(places), series, outcome, zone, decimals, unit, words, frames: this.#frames }).replace(/</g, '\\u003c');
    const safe = text => text.replace(/<\/script/gi, '<\\/script');
    const plain = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<!doctype html>
<html lang="${document.documentElement.lang}" data-theme="${document.documentElement.dataset.theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(title)}</title><style>${plotSheet}${sheet}</style></head><body>
<p class="question">${plain(title)}</p><p class="status">${plain(note)}</p>
<main style="display:block"><section><div class="pair"><figure id="world-a"><figcaption></figcaption><canvas></canvas></figure><figure id="world-b"><figcaption></figcaption><canvas></canvas></figure></div>
<figure class="chart"><figcaption id="title"></figcaption><div id="difference"></div></figure></section></main>
<footer><button id="play" class="primary"></button><label class="day"><span id="day"></span> <input id="until" type="range" min="0" value="0"></label></footer>
<script>${safe(plot)}</script><script type="module">
const data = ${data};
const say = (key, values = {}) => (data.words[key] ?? key).replace(/\\{(\\w+)\\}/g, (all, name) => values[name] ?? all);
const number = (value, decimals = 2) => Number.isFinite(value) ? (value < 0 ? '\\u2212' : '') + Math.abs(value).toFixed(decimals) : '\\u2013';
const signed = (value, decimals = 2) => value > 0 ? '+' + number(value, decimals) : number(value, decimals);
${safe(modules)}
${PLAYER}
</script></body></html>
`;
  }
}

/** The small player in the file. */
const PLAYER = `
const names = Object.keys(data.frames[0].worlds), places = new Map(data.places), element = id => document.getElementById(id);
const views = ['a', 'b'].map(id => new NetworkView(element('world-' + id).querySelector('canvas'), () => {}));
element('world-b').hidden = names.length < 2;
names.forEach((name, i) => { const caption = element('world-' + 'ab'[i]).querySelector('figcaption'); caption.textContent = data.labels[name]; });
const chart = names.length > 1 ? new DifferenceChart(element('difference')) : null;
element('title').textContent = chart ? data.words.title : '';
const values = chart ? difference(data.series.scenario, data.series.reference) : [];
element('until').max = data.frames.length - 1;
let at = 0, playing = false;
function show(i) {
  at = i;
  const frame = data.frames[i];
  const scale = ramp(frame.worlds[names.at(-1)].people[0]);
  names.forEach((name, world) => {
    const { people: [level, hours, dependent], ties: [a, b, closeness, product] } = frame.worlds[name];
    const row = new Map(data.sample.map((person, place) => [person, place]));
    views[world].show({ people: data.sample, places, ties: { person_a: a, person_b: b, closeness }, product, ringed: null, hours: person => hours[row.get(person)] || 0,
      dependent: person => dependent[row.get(person)] > 0, fill: person => scale.fill(level[row.get(person)]) });
  });
  if (chart) chart.show({ days: Array.from({ length: frame.day + 1 }, (none, i) => i), values: values.slice(0, frame.day + 1), zone: data.zone, decimals: data.decimals, last: data.frames.at(-1).day, labels: [[1, '', '--scn']] });
  element('day').textContent = say('day', { n: frame.day });
  element('until').value = i;
}
function loop() {
  if (!playing) return;
  if (at + 1 < data.frames.length) { show(at + 1); setTimeout(loop, 120); } else { playing = false; tell(); }
}
function tell() { element('play').textContent = say(playing ? 'pause' : 'play'); }
element('play').onclick = () => { playing = !playing; if (playing && at + 1 === data.frames.length) show(0); tell(); loop(); };
element('until').oninput = () => show(Number(element('until').value));
tell();
show(0);
`;
