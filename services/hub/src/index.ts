export { readAddresses, type Addresses } from './addresses.js';
export { DESTINATIONS, destinationOf, SERVICES, type Destination, type ServiceName } from './destinations.js';
export { startHub } from './hub.js';
