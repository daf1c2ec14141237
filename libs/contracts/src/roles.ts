import { z } from 'zod';
import type { Label } from './code-lists.js';

/** Who uses it, as `Role` codes; `system` (reactions and timers) is not among them: no account can hold it. */
export const roleLabels = {
  intake_officer: { fr: 'agent d’accueil', en: 'intake officer' },
  case_worker: { fr: 'chargé(e) de dossier', en: 'case worker' },
  supervisor: { fr: 'superviseur', en: 'supervisor' },
  commission: { fr: 'membre de la commission', en: 'commission member' },
  authorising_officer: { fr: 'ordonnateur délégué', en: 'authorising officer' },
  financial_controller: { fr: 'contrôleur financier', en: 'financial controller' },
  accountant: { fr: 'comptable public', en: 'accountant' },
  reconciler: { fr: 'rapprocheur', en: 'reconciler' },
  storekeeper: { fr: 'magasinier', en: 'storekeeper' },
  follow_up_officer: { fr: 'agent de suivi', en: 'follow-up officer' },
  auditor: { fr: 'analyste, auditeur', en: 'analyst, auditor' },
  dpo: { fr: 'délégué à la protection des données', en: 'data protection officer' },
  admin: { fr: 'administrateur', en: 'administrator' },
} as const satisfies Record<string, Label>;

export type Role = keyof typeof roleLabels;

export const ROLES = Object.keys(roleLabels) as [Role, ...Role[]];

export const roleSchema = z.enum(ROLES);
