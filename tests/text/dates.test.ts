import { describe, expect, test } from 'vitest';
import { datesIn } from '../../src/text/dates.ts';

const SATURDAY = '2024-03-23';
const read = (text: string, published?: string, context?: string) =>
  datesIn(text, published, context).map(({ span, when, precision, derived }) => [
    text.slice(span.start, span.end),
    when === undefined ? '?' : when.from === when.to ? when.from : `${when.from}..${when.to}`,
    precision,
    derived ? 'derived' : 'stated',
  ]);

describe('dates that a text states itself', () => {
  test.each([
    ['On 5 September 2023 it began.', '5 September 2023', '2023-09-05', 'day'],
    ['On September 5, 2023, it began.', 'September 5, 2023', '2023-09-05', 'day'],
    ['It began in September 2022, they said.', 'September 2022', '2022-09-01..2022-09-30', 'month'],
    ['It emerged in late 2014 and grew.', '2014', '2014-01-01..2014-12-31', 'year'],
    [
      'eight attacks between August 2016 and April 2019',
      'August 2016 and April 2019',
      '2016-08-01..2019-04-30',
      'range',
    ],
    ['from 2015 to 2018', '2015 to 2018', '2015-01-01..2018-12-31', 'range'],
    ['between August and October 1944', 'August and October 1944', '1944-08-01..1944-10-31', 'range'],
  ])('%s', (text, expression, when, precision) => {
    expect(read(text)).toEqual([[expression, when, precision, 'stated']]);
  });
});

describe('dates that rest on the day of publication', () => {
  test.each([
    ['The attack came on Friday.', 'Friday', '2024-03-22', 'day'],
    ['This Friday’s attack came late.', 'This Friday', '2024-03-22', 'day'],
    ['On Saturday, the group said so.', 'Saturday', '2024-03-23', 'day'],
    ['The court will sit on Monday.', 'Monday', '2024-03-25', 'day'],
    ['On March 7, the embassy warned.', 'March 7', '2024-03-07', 'day'],
    ['It closed on December 30 for good.', 'December 30', '2023-12-30', 'day'],
    ['He arrived yesterday.', 'yesterday', '2024-03-22', 'day'],
    ['Earlier this month, a general said so.', 'Earlier this month', '2024-03-01..2024-03-23', 'month'],
    ['They foiled two plots this year.', 'this year', '2024-01-01..2024-03-23', 'year'],
    ['It happened last month.', 'last month', '2024-02-01..2024-02-29', 'month'],
    ['He left two years ago.', 'two years ago', '2022-01-01..2022-12-31', 'year'],
    ['It fell in December, they said.', 'December', '2023-12-01..2023-12-31', 'month'],
  ])('%s', (text, expression, when, precision) => {
    expect(read(text, SATURDAY)).toEqual([[expression, when, precision, 'derived']]);
  });

  test('without a day of publication they are found and left unsettled', () => {
    expect(
      read('On Friday and on March 7 it burned.').map(([expression, when]) => [expression, when]),
    ).toEqual([
      ['Friday', '?'],
      ['March 7', '?'],
    ]);
  });

  test('what somebody says in quotation marks does not rest on the day of publication', () => {
    expect(
      read('“We will know in the next 48 hours, or tomorrow,” she said.', SATURDAY).map(([, when]) => when),
    ).toEqual(['?', '?']);
  });

  test('a day without a year is left unsettled where the report tells of another year', () => {
    expect(read('On October 19, Nixon asked Congress.', SATURDAY, 'The war of 1973 went on.')).toEqual([
      ['October 19', '?', 'day', 'derived'],
    ]);
  });

  test('what is vague or hangs on another event is found and left unsettled', () => {
    for (const text of [
      'Just weeks ago, it warned.',
      'It rose in recent years.',
      'The war began more than two years ago.',
      'Three years later he died.',
    ]) {
      expect(read(text, SATURDAY).map(([, when]) => when)).toEqual(['?']);
    }
  });
});

describe('what only looks like a date', () => {
  test.each([
    'You may march on the sun and sat there for 2 hours.',
    'Of 2019 people asked in 2000 villages, few knew.',
    'The November Uprising and the March battle are names.',
    'It is held on the first Thursday in May every four years.',
    'They meet on Tuesdays.',
    'It costs $5.11 a barrel, 8–10 percent more, at 20 °C.',
    'The 9/11 attack changed it; now it is better, to this day.',
    'It lasted for 45 minutes at 5 pm.',
  ])('%s', (text) => {
    expect(read(text, SATURDAY)).toEqual([]);
  });

  test('a date written in figures that two countries read in two ways is left unsettled', () => {
    expect(read('It opened on 03/04/2024.', SATURDAY).map(([, when]) => when)).toEqual(['?']);
  });
});
