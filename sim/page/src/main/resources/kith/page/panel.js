// The shared screen: how to join, one question with its counts, and what becomes of the votes.
import { begin, call, keep, refusal, roleOf, textOf, noteOf, answerOf, decisionOf } from './ballot.js';
import { race } from './race.js';
import { say, number, signed } from './words.js';

const $ = id => document.getElementById(id);
const RULES = ['mean', 'median', 'majority'];
const secret = new URLSearchParams(location.hash.slice(1)).get('screen') ?? '';
let now = null, result = null, invitation = null, study = null, rule = 'median', lines = [], running = false, view = 'rule', busy = Promise.resolve();

const element = (name, properties = {}) => Object.assign(document.createElement(name), properties);
const drawn = (name, attributes) => {
  const it = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, value);
  return it;
};

/** Whether the fault on the screen is that the panel did not answer, which ends when it answers. */
let away = false;

function fail(fault) {
  away = fault?.refused === 'away';
  $('fault').hidden = !fault;
  $('fault').textContent = fault ? (fault.refused ? refusal(fault) : say('fault', { words: fault.message })) : '';
  if (fault && !fault.refused) console.error(fault);
}

/** One call after the other, so that an answer that is late does not bring an earlier screen back. */
function then(act) {
  busy = busy.then(act).catch(fail);
  return busy;
}

const stages = () => ['join', ...now.questions, 'result'];

/** One screen on or back. After the rule of the panel comes a screen that only this page knows: the comparison. */
async function move(by) {
  if (now.stage === 'result' && (view === 'race' || by > 0)) {
    view = by > 0 ? 'race' : 'rule';
    draw();
    $('race-title').focus();
    return;
  }
  const to = stages()[stages().indexOf(now.stage) + by];
  if (!to) return;
  now = await call('question', { secret, question: to });
  await arrive();
  fail(null);
  if (now.question) $('text').focus();
}

/** A new stage is on the screen. */
async function arrive() {
  view = 'rule';
  if (now.stage === 'result') {
    result = await call('result', { secret });
    const answer = await fetch(`scenarios/${encodeURIComponent(result.scenario)}.json`);
    if (!answer.ok) throw new Error(say('scenario.broken', { name: result.scenario }));
    study = await answer.json();
  }
  draw();
}

function draw() {
  if (!now) return;
  const { stage, question, voters, questions, unsaved } = now;
  const screen = question ? 'question' : stage === 'result' && view === 'race' ? 'race' : stage;
  for (const id of ['join', 'question', 'result', 'race']) $(id).hidden = id !== screen;
  $('back').disabled = screen === 'join';
  $('next').disabled = screen === 'race';
  $('place').textContent = question ? say('panel.place', { n: question.place, of: questions.length }) : '';
  $('where').textContent = invitation && stage !== 'join' ? say('panel.where', { address: invitation.address.replace('http://', ''), code: invitation.code }) : '';
  $('joined').textContent = say(voters === 1 ? 'panel.joined.one' : 'panel.joined', { n: number(voters, 0) });
  if (unsaved) fail({ refused: 'save' });
  if (question) drawQuestion(question);
  if (stage === 'result' && result) drawResult();
}

function drawQuestion(question) {
  $('role').textContent = roleOf(question);
  $('text').textContent = textOf(question);
  $('note').textContent = noteOf(question);
  const most = Math.max(10, ...question.counts);
  $('counts').replaceChildren($('counts').caption, ...question.answers.map((value, i) => {
    const line = element('tr');
    const bar = drawn('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
    bar.append(drawn('rect', { x: 0, y: 1, width: 100 * question.counts[i] / most, height: 8 }),
      drawn('line', { x1: 0, x2: 0, y1: 0, y2: 10, 'vector-effect': 'non-scaling-stroke' }));
    const cell = element('td');
    cell.append(bar);
    line.append(element('th', { scope: 'row', textContent: answerOf(question, value) }), cell,
      element('td', { className: 'n', textContent: number(question.counts[i], 0) }));
    return line;
  }));
  $('votes').textContent = say('panel.votes', { n: number(question.votes, 0), of: number(now.voters, 0) });
}

function drawInvitation() {
  $('address').textContent = invitation.address;
  $('code').textContent = invitation.code;
  const { size, path } = invitation.qr;
  $('qr').setAttribute('viewBox', `-4 -4 ${size + 8} ${size + 8}`);
  $('qr').setAttribute('shape-rendering', 'crispEdges');
  $('qr').setAttribute('aria-label', say('panel.qr', { address: invitation.address }));
  $('qr').replaceChildren(drawn('path', { d: path, fill: '#000000' }));
}

function row(table, cells, kind = 'td', className = '') {
  const line = table.insertRow();
  line.className = className;
  for (const [i, content] of cells.entries()) {
    const cell = element(kind, { className: i ? 'n' : '' });
    cell.append(content);
    if (kind === 'th') cell.scope = 'col';
    line.append(cell);
  }
}

function drawResult() {
  if (!$('rules').querySelector('input')) {
    for (const name of RULES) {
      const label = element('label');
      const input = element('input', { type: 'radio', name: 'rule', value: name, checked: name === rule });
      input.onchange = () => { rule = name; draw(); };
      label.append(input, element('span', { id: `rule-${name}` }));
      $('rules').append(label);
    }
  }
  for (const name of RULES) $(`rule-${name}`).textContent = say(`panel.rule.${name}`);
  $('rule-note').textContent = say(`panel.rule.${rule}.note`);
  const { decisions, least } = result.rules[rule];
  const table = $('decisions');
  table.replaceChildren();
  const asked = result.questions;
  const roles = [...new Set(asked.filter(each => each.role).map(each => each.role))];
  const functions = [...new Set(asked.filter(each => each.role).map(each => each.about))];
  row(table, ['', ...functions.map(about => say(`panel.function.${about}.short`))], 'th');
  for (const role of roles) {
    row(table, [say(`panel.role.${role}`) === `panel.role.${role}` ? role : say(`panel.role.${role}`), ...functions.map(about => {
      const question = asked.find(each => each.role === role && each.about === about);
      return decisionOf(question, decisions[question.id]);
    })]);
  }
  $('conduct').replaceChildren();
  for (const question of asked.filter(each => !each.role)) row($('conduct'), [textOf(question), decisionOf(question, decisions[question.id])]);
  $('least').textContent = least ? say('panel.least', { agrees: least.agrees, of: least.of }) : say('panel.no.votes');
  $('play-rule').href = link(result.rules[rule].settings);
  $('run').disabled = running;
  drawRace();
}

/** The explorer with a regime from day 0. */
function link(settings) {
  const parts = new URLSearchParams({ scenario: result.scenario, seed: study.seed });
  for (const [path, value] of Object.entries(settings)) parts.append('start', `${path}=${value}`);
  return `index.html#${parts}`;
}

/** The regimes of a race: the panel under each rule, no rule, and the others of this world. */
function regimes() {
  const ofPanel = RULES.map(name => ({ name, own: true, settings: result.rules[name].settings, label: say('panel.regime.screen', { rule: say(`panel.rule.${name}`) }) }));
  return [...ofPanel.filter(each => Object.keys(each.settings).length), { name: 'none', settings: {}, label: say('panel.regime.none') }, ...result.regimes];
}

async function run() {
  const day = Number($('days').value), all = regimes(), chosen = study;
  running = true;
  lines = [];
  fail(null);
  draw();
  try {
    $('run-status').textContent = say('panel.running', { n: 1, of: all.length });
    await race(chosen, all, day, (regime, found) => {
      lines.push({ regime, day, ...found });
      $('run-status').textContent = lines.length < all.length ? say('panel.running', { n: lines.length + 1, of: all.length }) : say('panel.ran', { n: all.length, day });
      drawRace();
    });
  } catch (fault) { fail(fault); } finally { running = false; draw(); }
}

function drawRace() {
  $('race-title').textContent = say('panel.race', { people: number(Number(study.scenario.settings['population.people_count']), 0) });
  $('race-note').textContent = say(study.reference ? 'panel.race.apart' : 'panel.race.alone', { reference: study.reference?.label ?? '' });
  const table = $('regimes');
  table.replaceChildren();
  if (!lines.length) return;
  const { misfit } = lines[0];
  row(table, [say('panel.regime'), say('panel.users'), say('panel.dependent'), say('panel.loneliness'), ...misfit.map(({ name }) => say('panel.misfit', { name }))], 'th');
  for (const { regime, values, difference, misfit: of } of lines) {
    const open = element('a', { href: link(regime.settings), textContent: regime.label, target: '_blank', rel: 'noopener' });
    const shown = difference ?? values, write = difference ? signed : number;
    row(table, [open, number(100 * values.user_share, 1), write(100 * shown.dependent_share, 1), write(shown.loneliness, 2),
      ...of.map(each => each.users < 10 ? say('few') : number(each.misfit, 2))], 'td', regime.own ? 'own' : '');
  }
}

async function look() {
  try {
    const next = await call('panel');
    if (away) fail(null);
    if (JSON.stringify(next) === JSON.stringify(now)) return;
    const moved = now?.stage !== next.stage;
    now = next;
    if (moved) await arrive();
    else if (now.stage !== 'result') draw();
  } catch (fault) { fail(fault.refused ? fault : { refused: 'away' }); }
}

await begin(() => { draw(); if (invitation) drawInvitation(); });
try {
  invitation = await call('screen', { secret });
  drawInvitation();
} catch (fault) { fail(fault.refused === 'server' ? { refused: 'alone' } : fault); }
if (invitation) {
  $('back').onclick = () => then(() => move(-1));
  $('next').onclick = () => then(() => move(1));
  $('run').onclick = run;
  document.addEventListener('keydown', event => {
    if (event.target.closest('input, select, a')) return;
    if (event.key === 'ArrowRight' || event.key === 'PageDown') then(() => move(1));
    if (event.key === 'ArrowLeft' || event.key === 'PageUp') then(() => move(-1));
  });
  await look();
  document.body.dataset.ready = 'true';
  keep(() => then(look), 1000);
}
