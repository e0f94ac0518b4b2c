// The page of a phone: join, answer the question that the room is asked, change the answer.
import { begin, call, keep, refusal, roleOf, textOf, noteOf, answerOf } from './ballot.js';
import { say } from './words.js';

const $ = id => document.getElementById(id);
let code = new URLSearchParams(location.hash.slice(1)).get('code') ?? sessionStorage.getItem('kith.panel.code') ?? '';
let token = sessionStorage.getItem('kith.panel.token') ?? '';
const answered = JSON.parse(sessionStorage.getItem('kith.panel.answers') ?? '{}');
let now = null, shown = '';

function fail(fault) {
  $('fault').hidden = !fault;
  $('fault').textContent = fault ? refusal(fault) : '';
}

function show(part) {
  for (const id of ['enter', 'wait', 'ballot']) $(id).hidden = id !== part;
}

async function join() {
  try {
    ({ token } = await call('join', { code }));
    sessionStorage.setItem('kith.panel.token', token);
    sessionStorage.setItem('kith.panel.code', code);
    fail(null);
    await look();
  } catch (fault) {
    token = '';
    sessionStorage.removeItem('kith.panel.token');
    show('enter');
    fail(fault);
    $('code').focus();
  }
}

async function vote(question, answer, again = true) {
  $('status').textContent = say('panel.sending');
  try {
    await call('vote', { code, token, question, answer });
    answered[question] = answer;
    sessionStorage.setItem('kith.panel.answers', JSON.stringify(answered));
    $('status').textContent = say('panel.counted');
    fail(null);
  } catch (fault) {
    if (fault.refused === 'token' && again) {
      await join();
      if (token) await vote(question, answer, false);
      return;
    }
    $('status').textContent = '';
    fail(fault);
    if (fault.refused === 'code') { token = ''; show('enter'); }
    if (fault.refused === 'question') await look();
  }
}

function draw() {
  if (!token || !now) return;
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
    input.checked = answered[question.id] === value;
    input.onchange = () => vote(question.id, value);
    label.append(input, Object.assign(document.createElement('span'), { textContent: answerOf(question, value) }));
    return label;
  }));
  $('status').textContent = answered[question.id] === undefined ? say('panel.choose') : say('panel.counted');
}

/** Asks for the question; draws it only where it is another one, so that a choice is not disturbed. */
async function look() {
  try {
    now = await call('panel');
  } catch (fault) {
    fail(fault.refused ? fault : { refused: 'away' });
    return;
  }
  if (!$('fault').hidden && token) fail(null);
  const next = token ? now.stage : '';
  if (next === shown) return;
  shown = next;
  draw();
  if (now.question) $('text').focus();
}

await begin(draw);
$('code').value = code;
$('enter').onsubmit = event => { event.preventDefault(); code = $('code').value.trim().toUpperCase(); join(); };
if (token) await look();
else if (code) await join();
else { show('enter'); $('code').focus(); }
document.body.dataset.ready = 'true';
keep(look, 2000);
