export const words = {
  work: {
    title: 'Mon travail',
    lead: 'Ce qui attend {{role}}, la plus longue attente d’abord.',
    empty: 'Rien n’attend.',
    emptyHint: 'Ce qui vous sera demandé paraîtra ici.',
    waits: 'Attend depuis',
    file: 'Dossier',
    region: 'Région',
    asked: 'À faire',
    due: 'Échéance',
    lists: {
      screen: { title: 'À examiner et évaluer', act: 'Entretien d’accueil, besoins' },
      decide: { title: 'Éligibilité à décider', act: 'Décider de l’éligibilité' },
      plan: { title: 'Plans à rédiger', act: 'Rédiger le plan' },
      submit: { title: 'Plans à soumettre', act: 'Compléter et soumettre' },
      approve: { title: 'Plans soumis', act: 'Examiner le plan' },
      visitsOverdue: { title: 'Visites en retard', act: 'Visite du mois {{month}}' },
      visitsDue: { title: 'Visites à venir', act: 'Visite du mois {{month}}' },
    },
  },
} as const;
