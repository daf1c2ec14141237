import { record, told, type Told } from '../../test/events.js';
import { ReadSide } from '../../test/read-side.js';
import { peopleOf, wholeCase } from '../../test/story.js';
import { searchCases } from './search.js';

const { caseId: idOfFirst } = peopleOf(1);
const idOf = (number: number) => peopleOf(number).caseId;

describe('POST cases/search', () => {
  const names = [
    ['Awa', 'Traoré'],
    ['Fatoumata Binta', 'N’Diaye'],
    ['Cheick Oumar', 'Coulibaly'],
    ['Ousmane', 'Keïta'],
    ['Mohamed', 'Diarra'],
    ['Awa', 'Diarra'],
  ];
  let read: ReadSide;
  beforeAll(async () => {
    const story = names.flatMap(([givenNames, familyName], index) =>
      wholeCase(index + 1, { givenNames: givenNames!, familyName: familyName! }).slice(
        0,
        index === 0 ? 22 : 19,
      ),
    );
    read = await ReadSide.of(record(story));
  });
  const found = async (name: string, more = {}, asked = {}) =>
    (await read.ask(searchCases, { name, ...more }, asked))!.items.map(({ id }) => id).sort();
  const ids = (...numbers: readonly number[]) => numbers.map(idOf).sort();

  it.each<[string, readonly number[]]>([
    ['traore', [1]],
    ['TRAORÉ awa', [1]],
    ['awa', [1, 6]],
    ['Hawa', [1, 6]],
    ['diarra awa', [6]],
    ['Jara', [5, 6]],
    ['awa ja', []],
    ['awa di', [6]],
    ['koulibali', [3]],
    ['sheikh coul', [3]],
    ['ndiaye', [2]],
    ["n'diaye fatou", [2]],
    ['Fatoumatta', [2]],
    ['usman keita', [4]],
    ['Mouhamed', [5]],
    ['o', [3, 4]],
    ['traore diarra', []],
    ['--', []],
    ['%', []],
  ])('%s', async (name, numbers) => {
    expect(await found(name)).toEqual(ids(...numbers));
  });

  it('is narrowed by where the case stands', async () => {
    expect(await found('awa', { status: 'closed' })).toEqual(ids(1));
    expect(await found('awa', { status: 'in_follow_up' })).toEqual(ids(6));
    expect(await found('awa', { region: '04' })).toEqual([]);
    expect(await found('awa', { worker: 'w-1', region: '01' })).toEqual(ids(1, 6));
    expect(await found('awa', { dueBefore: '2026-03-02' })).toEqual(ids(6));
    expect(await found('awa', { dueBefore: '2026-03-01' })).toEqual([]);
  });

  it('answers the cases themselves', async () => {
    const answer = (await read.ask(searchCases, { name: 'traore' }))!;
    expect(answer).toMatchObject({
      items: [{ id: idOfFirst, familyName: 'Traoré', status: 'closed', region: '01' }],
      next: null,
    });
  });

  it('pages, and answers the past', async () => {
    const first = (await read.ask(searchCases, { name: 'awa', limit: 1 }))!;
    const second = (await read.ask(searchCases, { name: 'awa', limit: 1, after: first.next! }))!;
    expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual(ids(1, 6));
    expect(await found('awa', {}, { asOf: '2026-01-04' })).toEqual([]);
    expect(await found('awa', { status: 'closed' }, { asOf: '2026-02-20' })).toEqual([]);
  });

  it('is not open to who reads without the person', () => {
    expect(searchCases.by).not.toContain('auditor');
  });
});

describe('a search over 20,000 cases', () => {
  const GIVEN =
    'Awa Fatoumata Mariam Aminata Kadiatou Oumou Moussa Ousmane Mohamed Amadou Ibrahim Seydou Modibo Cheick'.split(
      ' ',
    );
  const FAMILY =
    'Traoré Coulibaly Keïta Diarra Konaté Sidibé Sangaré Dembélé Cissé Touré Maïga Diallo Sissoko Doumbia'.split(
      ' ',
    );
  let read: ReadSide;
  beforeAll(async () => {
    const registered = (index: number): Told =>
      told(
        `case-${idOf(index)}`,
        'ReturneeRegistered',
        {
          caseId: idOf(index),
          givenNames: `${GIVEN[index % GIVEN.length]!} ${GIVEN[(index * 5 + 3) % GIVEN.length]!}`,
          familyName: FAMILY[(index * 7 + Math.floor(index / 14)) % FAMILY.length]!,
          region: index % 3 ? '01' : '04',
        },
        { caseId: idOf(index) },
      );
    read = await ReadSide.of(record(Array.from({ length: 20_000 }, (_, index) => registered(index))));
  }, 60_000);

  it.each(['Koulibali', 'a', 'Awa Traore', 'mohamed keita', 'ousmane seydou sidibe', 'xyz', 'moussa nobody'])(
    '%s takes less than 50 ms',
    async (name) => {
      const times: number[] = [];
      for (let round = 0; round < 5; round++) {
        const begun = performance.now();
        await read.ask(searchCases, { name, region: '01', limit: 50 });
        times.push(performance.now() - begun);
      }
      expect(times.sort((one, other) => one - other)[2]).toBeLessThan(50);
    },
  );
});
