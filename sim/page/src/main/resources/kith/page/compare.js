// How two worlds of the same people compare.

/** The difference of two series, day by day. */
export function difference(one, other) {
  return one.map((value, i) => value - other[i]);
}

/**
 * The word for a difference. With an interval it has to lie beyond zero, or inside the zone; alone, the size decides.
 *
 * @param zone half of what is too small to matter; 0 where no such size is set
 * @param ends the ends of an interval of the mean, if there is one
 */
export function verdict(value, zone, ends) {
  if (!ends) return Math.abs(value) < zone || value === 0 ? 'small' : value > 0 ? 'higher' : 'lower';
  if (ends[0] > 0 && value >= zone) return 'higher';
  if (ends[1] < 0 && value <= -zone) return 'lower';
  if (zone && ends[0] > -zone && ends[1] < zone) return 'small';
  return 'unclear';
}

/** Mean difference today by use of the AI today in the scenario; without a reference the mean itself. */
export function groupsOf(persons, outcome, names) {
  const { user_share: user, weekly_user_share: weekly, daily_user_share: daily } = persons.scenario;
  const values = persons.scenario[outcome];
  if (!values) return [];
  const other = names[1] ? persons.reference[outcome] : null;
  const groups = { all: () => true, none: p => !(user[p] > 0), some: p => user[p] > 0 && !(weekly[p] > 0), weekly: p => weekly[p] > 0 && !(daily[p] > 0), daily: p => daily[p] > 0 };
  return Object.entries(groups).map(([name, is]) => {
    let sum = 0, n = 0;
    for (let person = 0; person < values.length; person++) {
      const by = other ? values[person] - other[person] : values[person];
      if (Number.isFinite(by) && is(person)) { sum += by; n++; }
    }
    return { name, n, value: n ? sum / n : NaN };
  });
}

/** Quantiles .975 of Student's t by degrees of freedom. */
const T = [NaN, 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131];

/** The 95 % interval of the mean over pairs, day by day; nothing below three pairs. */
export function interval(pairs, day) {
  const n = pairs.length;
  if (n < 3) return { pairs: n, day, low: null, high: null };
  const t = T[Math.min(n - 1, T.length - 1)];
  const low = [], high = [], means = [];
  for (let i = 0; i <= day; i++) {
    const mean = pairs.reduce((sum, pair) => sum + pair[i], 0) / n;
    const sd = Math.sqrt(pairs.reduce((sum, pair) => sum + (pair[i] - mean) ** 2, 0) / (n - 1));
    means.push(mean);
    low.push(mean - t * sd / Math.sqrt(n));
    high.push(mean + t * sd / Math.sqrt(n));
  }
  return { pairs: n, day, means, low, high, mean: means[day], ends: [low[day], high[day]] };
}
