import { currentAgent, currentCapabilities } from '../ecs/registration/agent-attributes.ts'

/** What a machine boots from. */
export interface MachineImage {
  id: string
  name: string
  description: string
  os: string
  /** ISO 8601. */
  createdAt: string
  /** Absent: nothing on it registers with ECS. */
  agent?: ImageAgent
  /** The public parameters of Systems Manager under which it is recommended. */
  parameter?: string
}

export interface ImageAgent {
  agentVersion: string
  agentHash: string
  dockerVersion: string
  capabilities: readonly string[]
  /** Old agents forget at each start which container instance they are, and register anew. */
  isForgetful: boolean
}

const today: ImageAgent = { ...currentAgent, capabilities: currentCapabilities, isForgetful: false }

const early = [
  'com.amazonaws.ecs.capability.privileged-container',
  'com.amazonaws.ecs.capability.docker-remote-api.1.17',
  'com.amazonaws.ecs.capability.logging-driver.json-file',
]

const kinds: Omit<MachineImage, 'id'>[] = [
  {
    name: 'amzn2-ami-ecs-hvm-2.0.20251209-x86_64-ebs',
    description: 'Amazon Linux AMI 2.0.20251209 x86_64 ECS HVM GP2',
    os: 'Amazon Linux 2',
    createdAt: '2025-12-09T22:11:32.000Z',
    agent: today,
    parameter: '/aws/service/ecs/optimized-ami/amazon-linux-2/recommended',
  },
  {
    name: 'al2023-ami-ecs-hvm-2023.0.20251209-kernel-6.1-x86_64',
    description: 'Amazon Linux AMI 2023.0.20251209 x86_64 ECS HVM EBS',
    os: 'Amazon Linux 2023',
    createdAt: '2025-12-09T22:14:05.000Z',
    agent: today,
    parameter: '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended',
  },
  {
    name: 'amzn2-ami-hvm-2.0.20251208.0-x86_64-gp2',
    description: 'Amazon Linux 2 AMI 2.0.20251208.0 x86_64 HVM gp2',
    os: 'Amazon Linux 2',
    createdAt: '2025-12-08T20:02:41.000Z',
    parameter: '/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2',
  },
  {
    name: 'al2023-ami-2023.9.20251208.0-kernel-6.1-x86_64',
    description: 'Amazon Linux 2023 AMI 2023.9.20251208.0 x86_64 HVM kernel-6.1',
    os: 'Amazon Linux 2023',
    createdAt: '2025-12-08T20:06:17.000Z',
    parameter: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
  },
  {
    name: 'amzn-ami-2015.03.b-amazon-ecs-optimized',
    description: 'Amazon Linux AMI amd64 2015.03.b with the Amazon ECS container agent 1.1.0',
    os: 'Amazon Linux',
    createdAt: '2015-05-28T20:41:12.000Z',
    agent: {
      agentVersion: '1.1.0',
      agentHash: '1b36d77c',
      dockerVersion: 'DockerVersion: 1.6.0',
      capabilities: early,
      isForgetful: false,
    },
  },
  {
    name: 'amzn-ami-2014.09.1-amazon-ecs-optimized-preview3',
    description: 'Amazon Linux AMI amd64 2014.09.1 with the preview of the Amazon ECS container agent',
    os: 'Amazon Linux',
    createdAt: '2015-01-12T19:24:50.000Z',
    agent: {
      agentVersion: '0.0.3',
      agentHash: 'e8fd1e4a',
      dockerVersion: 'DockerVersion: 1.3.3',
      capabilities: early,
      isForgetful: true,
    },
  },
]

/** Source: "Launching an Amazon ECS Container Instance" in the Amazon ECS Developer Guide. */
const printedIds: Record<string, string> = {
  'us-east-1/amzn-ami-2015.03.b-amazon-ecs-optimized': 'ami-d0b9acb8',
  'us-west-2/amzn-ami-2015.03.b-amazon-ecs-optimized': 'ami-6b88b95b',
  'eu-west-1/amzn-ami-2015.03.b-amazon-ecs-optimized': 'ami-ed7c149a',
  'ap-northeast-1/amzn-ami-2015.03.b-amazon-ecs-optimized': 'ami-c6c609c6',
  'ap-southeast-2/amzn-ami-2015.03.b-amazon-ecs-optimized': 'ami-39017e03',
}

const made = new Map<string, readonly MachineImage[]>()

/** Amazon's images of a Region: the ECS-optimized ones, of today and of the guide, and plain ones. */
export function imagesOf(region: string): readonly MachineImage[] {
  let images = made.get(region)
  if (!images) {
    images = kinds.map((kind) => ({ id: imageId(`${region}/${kind.name}`), ...kind }))
    made.set(region, images)
  }
  return images
}

export const findImage = (region: string, id: string): MachineImage | undefined =>
  imagesOf(region).find((image) => image.id === id)

/** An id that follows from the name, so that it is the same in every run. */
const imageId = (name: string): string =>
  printedIds[name] ?? `ami-0${[1, 2].map((round) => fnv1a(`${round}${name}`).toString(16).padStart(8, '0')).join('')}`

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
