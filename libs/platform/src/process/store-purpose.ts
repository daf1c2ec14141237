import { catalogue } from '@kosegin/contracts';
import { derivedId, SYSTEM, type Clock, type EventStore } from '@kosegin/event-sourcing';
import { purposeOf, type Purpose } from '../runtime/purpose.js';

/** The store was made for the other purpose: demonstration data are never taken for real ones. */
export class WrongPurposeError extends Error {}

const STREAM = 'store-main';

/**
 * Marks an empty store, or checks the mark of one in use. @throws WrongPurposeError when it was made for the other
 * purpose: demonstration data are never taken for real ones.
 */
export async function markStore(
  store: EventStore,
  purpose: Purpose,
  clock: Clock,
  seed: number | null,
): Promise<void> {
  const found = await purposeOf(store);
  if (found && found !== purpose)
    throw new WrongPurposeError(
      found === 'demonstration'
        ? 'This store holds demonstration data and cannot be used for real work. Choose another one. / Ce journal contient des données de démonstration : choisissez-en un autre.'
        : 'This store holds real data; the demonstration does not touch it. Choose another one. / Ce journal contient des données réelles : choisissez-en un autre.',
    );
  if (found) return;
  const commandId = derivedId('store', purpose);
  await store.append(STREAM, 'no-stream', [
    {
      id: derivedId(commandId, 0),
      type: 'StoreOpened',
      version: catalogue.currentVersion('StoreOpened'),
      data: catalogue.validate('StoreOpened', { purpose, seed }),
      metadata: {
        commandId,
        commandHash: purpose,
        correlationId: commandId,
        causationId: null,
        actor: SYSTEM,
        occurredAt: clock.now().toISOString(),
        caseId: null,
        service: 'store',
        facts: [],
      },
    },
  ]);
}

/** For a process that does not open the store itself. @throws while nobody has opened it, and WrongPurposeError. */
export async function expectPurpose(store: EventStore, purpose: Purpose): Promise<void> {
  const found = await purposeOf(store);
  if (found === null) throw new Error('the store has not been opened yet');
  if (found !== purpose) throw new WrongPurposeError(`the store was opened for other use: ${found}`);
}
