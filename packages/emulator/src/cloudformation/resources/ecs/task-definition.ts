import type { RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse } from '@aws-sdk/client-ecs'
import { readByModel } from '../model-properties.ts'
import type { ResourceType } from '../resource-type.ts'
import { toEcsTags } from './ecs-tags.ts'

/** AWS::ECS::TaskDefinition. Its physical id is the ARN of the revision; every change makes another one. */
export const taskDefinition: ResourceType = {
  serviceName: 'Ecs',
  read: (properties) => readByModel('RegisterTaskDefinition', properties, { filledIn: ['family'] }),
  attributes: ['TaskDefinitionArn'],
  seconds: { create: 1, delete: 1 },
  create(place, properties, resource) {
    const input = properties as unknown as RegisterTaskDefinitionRequest
    const family = input.family ?? place.nameOf(resource, 255)
    const request = { ...input, family, tags: toEcsTags(place, input.tags) }
    const { taskDefinition: made } = place.call<RegisterTaskDefinitionResponse>('ecs', 'RegisterTaskDefinition', request)
    return made!.taskDefinitionArn!
  },
  describe: (_place, { physicalId }) => ({ TaskDefinitionArn: physicalId }),
  remove(place, { physicalId }) {
    place.call('ecs', 'DeregisterTaskDefinition', { taskDefinition: physicalId })
    return true
  },
  update: { kind: 'replacement' },
}
