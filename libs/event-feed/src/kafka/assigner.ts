import kafkajs, { type PartitionAssigner } from 'kafkajs';

const { MemberAssignment, MemberMetadata } = kafkajs.AssignerProtocol;

/**
 * Gives the partitions of one number to one member, whatever the topic: a case's events of all services come to the same
 * process, which so seldom has to share the case's documents with another.
 */
export const together: PartitionAssigner = ({ cluster }) => ({
  name: 'KoseginTogether',
  version: 0,
  async assign({ members, topics }) {
    const ids = members.map(({ memberId }) => memberId).sort();
    return ids.map((memberId, index) => {
      const assignment = Object.fromEntries(
        topics.map((topic) => [
          topic,
          cluster
            .findTopicPartitionMetadata(topic)
            .map(({ partitionId }) => partitionId)
            .filter((partition) => partition % ids.length === index),
        ]),
      );
      return { memberId, memberAssignment: MemberAssignment.encode({ version: 0, assignment, userData }) };
    });
  },
  protocol: ({ topics }) => ({
    name: 'KoseginTogether',
    metadata: MemberMetadata.encode({ version: 0, topics, userData }),
  }),
});

const userData = Buffer.alloc(0);
