// At the first start: who the processes are. Each has a database of its own, and none may touch another.
const databases = ['hub', 'intake', 'funding', 'kit-logistics', 'follow-up', 'case-history'].map(
  (name) => `kosegin-${name}`,
);
db.getSiblingDB('admin').createUser({
  user: 'kosegin',
  pwd: process.env.MONGO_PASSWORD,
  roles: databases.map((name) => ({ role: 'readWrite', db: name })),
});
