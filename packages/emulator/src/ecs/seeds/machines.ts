import type { RegisterContainerInstanceRequest } from '@aws-sdk/client-ecs'

export interface Machine {
  cluster: string
  /** Counts the machines of a seed: ids and addresses follow from it. */
  number: number
  instanceType: string
}

const ZONES = ['us-east-1a', 'us-east-1b', 'us-east-1c']

/** What the agent of a machine sends when it starts. Addresses are attributes: ECS itself does not know them. */
export function registrationOf({ cluster, number, instanceType }: Machine): RegisterContainerInstanceRequest {
  const privateIp = `10.0.${number >> 8}.${number & 255}`
  const publicIp = `54.210.${number >> 8}.${number & 255}`
  return {
    cluster,
    instanceIdentityDocument: JSON.stringify({
      instanceId: `i-0${(0x5ec0de0000 + number).toString(16).padStart(16, '0')}`,
      instanceType,
      availabilityZone: ZONES[number % ZONES.length],
      imageId: 'ami-0ec5e0a0f1d2b3c4d',
      architecture: 'x86_64',
    }),
    attributes: [
      { name: 'gantry.private-ip', value: privateIp },
      { name: 'gantry.public-ip', value: publicIp },
      { name: 'gantry.public-dns', value: `ec2-${publicIp.replaceAll('.', '-')}.compute-1.amazonaws.com` },
    ],
  }
}
