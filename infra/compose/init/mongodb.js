/* Makes the set and the services' users, and changes nothing that is there but their passwords. */
const admin = db.getSiblingDB('admin');
try {
  rs.status();
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error;
  rs.initiate({ _id: 'nenep', members: [{ _id: 0, host: 'mongodb:27017' }] });
}
while (!db.hello().isWritablePrimary) sleep(500);

for (const service of ['api', 'worker', 'timeline', 'inbox']) {
  const pwd = process.env[`NENEP_${service.toUpperCase()}_MONGODB_PASSWORD`];
  const user = { pwd, roles: [{ role: 'readWrite', db: 'nenep' }] };
  if (admin.getUser(service)) admin.updateUser(service, user);
  else admin.createUser({ user: service, ...user });
}
