// The page of a phone: join, answer the question that is asked, change the answer.
import { begin, call, keep, refusal, roleOf, textOf, noteOf, answerOf } from './ballot.js';
import { say } from './words.js';

const $ = id => document.getElementById(id);
const kept = JSON.parse(localStorage.getItem('kith.panel') ?? '{}');
/** What this phone keeps: the code that it joined with, its token, and its answers. */
let { code = '', token = '', answers = {} } = kept;
let joined = false, now = null, shown = '';

function remember() {
  localStorage.setItem('kith.panel', JSON.stringify({ code, token, answers }));
}

function fail(fault) {
  $('fault').hidden = !fault;
  $('fault').textContent = fault ? refusal(fault) : '';
}

function show(part) {
  for (const id of ['enter', 'wait', 'ballot']) $(id).hidden = id !== part;
}

/** Joins, as the same voter where the panel knows this phone. */
async function join() {
  try {
    const before = token;
    ({ token } = await call('join', { code, token }));
    if (token !== before) answers = {};
    joined = true;
    remember();
    fail(null);
    await look();
  } catch (fault) {
    leave();
    fail(fault);
  }
}

function leave() {
  joined = false;
  shown = '';
  show('enter');
  $('code').focus();
}

async function vote(question, answer, again = true) {
  $('status').textContent = say('panel.sending');
  try {
    await call('vote', { code, token, question, answer });
    answers[question] = answer;
    remember();
    $('status').textContent = say('panel.counted');
    fail(null);
  } catch (fault) {
    if (fault.refused === 'token' && again) {
      await join();
      if (joined) await vote(question, answer, false);
      return;
    }
    $('status').textContent = '';
    fail(fault);
    if (fault.refused === 'code') leave();
    if (fault.refused === 'question') await look();
  }
}

function draw() {
  if (!joined || !now) return;
  const { stage, question, questions } = now;
  $('place').textContent = question ? say('panel.place', { n: question.place, of: questions.length }) : '';
  if (!question) {
    $('wait-words').textContent = say(stage === 'result' ? 'panel.look.up' : 'panel.wait');
    $('status').textContent = '';
    show('wait');
    return;
  }
  show('ballot');
  $('role').textContent = roleOf(question);
  $('text').textContent = textOf(question);
  $('note').textContent = noteOf(question);
  $('answers').replaceChildren(...question.answers.map(value => {
    const label = document.createElement('label');
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'answer', value });
    input.checked = answers[question.id] === value;
    input.onchange = () => vote(question.id, value);
    label.append(input, Object.assign(document.createElement('span'), { textContent: answerOf(question, value) }));
    return label;
  }));
  $('status').textContent = answers[question.id] === undefined ? say('panel.choose') : say('panel.counted');
}

/** Asks for the question; draws it only where it is another one, so that a choice is not disturbed. */
async function look() {
  try {
    now = await call('panel');
  } catch (fault) {
    fail(fault.refused ? fault : { refused: 'away' });
    return;
  }
  if (!$('fault').hidden && joined) fail(null);
  const next = joined ? now.stage : '';
  if (next === shown) return;
  shown = next;
  draw();
  if (now.question) $('text').focus();
}

await begin(draw);
const given = new URLSearchParams(location.hash.slice(1)).get('code') ?? code;
joined = Boolean(token) && given === code;
code = given;
$('code').value = code;
$('enter').onsubmit = event => { event.preventDefault(); code = $('code').value.trim().toUpperCase(); join(); };
if (joined) await look();
else if (code) await join();
else leave();
document.body.dataset.ready = 'true';
keep(look, 2000);
