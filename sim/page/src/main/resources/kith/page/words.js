// The texts of the page, from one file of messages.

let messages = {};
let language = 'en';

export async function load() {
  messages = await (await fetch('messages.json')).json();
}

export function speak(to) {
  language = to;
  document.documentElement.lang = to;
  for (const element of document.querySelectorAll('[data-words]')) element.textContent = say(element.dataset.words);
}

/** A text of the page; {name} stands for values. */
export function say(key, values = {}) {
  const text = messages[key]?.[language] ?? messages[key]?.en ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A number with a true minus sign and the decimal mark of the language. */
export function number(value, decimals = 2) {
  if (!Number.isFinite(value)) return '–';
  const text = Math.abs(value).toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const zero = !/[1-9]/.test(text);
  return (value < 0 && !zero ? '−' : '') + text;
}

/** The same with a sign. */
export function signed(value, decimals = 2) {
  const text = number(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? '+' + text : text;
}
