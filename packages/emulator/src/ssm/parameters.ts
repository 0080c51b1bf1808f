import type { Parameter } from '@aws-sdk/client-ssm'
import { partitionOf } from '@gantry/shared/ecs/arn'
import { imagesOf, type MachineImage } from '../ec2/images.ts'

/** AWS's public parameters of a Region that name machine images. */
export function publicParameters(region: string): Parameter[] {
  return imagesOf(region).flatMap((image) => {
    const { parameter, id, agent } = image
    if (parameter === undefined) return []
    if (!agent) return [toParameter(region, image, parameter, id, 'aws:ec2:image')]
    const { name, os } = image
    const runtime = agent.dockerVersion.replace('DockerVersion: ', 'Docker version ')
    const parts = {
      ecs_agent_version: agent.agentVersion,
      ecs_runtime_version: runtime,
      image_id: id,
      image_name: name,
      os,
      schema_version: '1',
    }
    return [
      toParameter(region, image, parameter, JSON.stringify({ ...parts, schema_version: 1 })),
      ...Object.entries(parts).map(([part, value]) =>
        toParameter(region, image, `${parameter}/${part}`, value, part === 'image_id' ? 'aws:ec2:image' : 'text'),
      ),
    ]
  })
}

function toParameter(region: string, { createdAt }: MachineImage, Name: string, Value: string, DataType = 'text'): Parameter {
  return {
    Name,
    Type: 'String',
    Value,
    Version: 1,
    LastModifiedDate: new Date(createdAt),
    ARN: `arn:${partitionOf(region)}:ssm:${region}::parameter${Name}`,
    DataType,
  }
}
