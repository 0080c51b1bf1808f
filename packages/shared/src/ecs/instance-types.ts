/** An EC2 instance type that can be a container instance. */
export interface InstanceType {
  instanceType: string
  /** Cores; the agent registers 1,024 CPU units for each. */
  vcpu: number
  /** MiB that EC2 advertises. */
  memory: number
  /** MiB that the agent registers: what the kernel leaves. */
  registeredMemory: number
}

/**
 * What the agent registers of a machine's memory. AWS documents no formula but two outputs: 995 of 1,024 MiB (t2.micro, the
 * guide's DescribeContainerInstances) and 7,985 of 8,192 (m4.large, "Container Instance Memory Management"). The missing
 * 29 and 207 MiB are a fixed part and page tables that grow with the memory: every other machine lies on the line through both.
 */
export function registeredMemory(memory: number): number {
  const missing = 29 + ((207 - 29) * (memory - 1024)) / (8192 - 1024)
  return memory - Math.round(missing)
}

/** Source: "Amazon EC2 Instance Types"; memory in GiB as printed there. */
export const instanceTypes: readonly InstanceType[] = (
  [
    ['t2.nano', 1, 0.5],
    ['t2.micro', 1, 1],
    ['t2.small', 1, 2],
    ['t2.medium', 2, 4],
    ['t2.large', 2, 8],
    ['t2.xlarge', 4, 16],
    ['t2.2xlarge', 8, 32],
    ['t3.nano', 2, 0.5],
    ['t3.micro', 2, 1],
    ['t3.small', 2, 2],
    ['t3.medium', 2, 4],
    ['t3.large', 2, 8],
    ['t3.xlarge', 4, 16],
    ['t3.2xlarge', 8, 32],
    ['m3.medium', 1, 3.75],
    ['m3.large', 2, 7.5],
    ['m3.xlarge', 4, 15],
    ['m3.2xlarge', 8, 30],
    ['m4.large', 2, 8],
    ['m4.xlarge', 4, 16],
    ['m4.2xlarge', 8, 32],
    ['m4.4xlarge', 16, 64],
    ['m4.10xlarge', 40, 160],
    ['m5.large', 2, 8],
    ['m5.xlarge', 4, 16],
    ['m5.2xlarge', 8, 32],
    ['m5.4xlarge', 16, 64],
    ['m5.8xlarge', 32, 128],
    ['m5.12xlarge', 48, 192],
    ['m5.24xlarge', 96, 384],
    ['c3.large', 2, 3.75],
    ['c3.xlarge', 4, 7.5],
    ['c3.2xlarge', 8, 15],
    ['c4.large', 2, 3.75],
    ['c4.xlarge', 4, 7.5],
    ['c4.2xlarge', 8, 15],
    ['c4.4xlarge', 16, 30],
    ['c4.8xlarge', 36, 60],
    ['c5.large', 2, 4],
    ['c5.xlarge', 4, 8],
    ['c5.2xlarge', 8, 16],
    ['c5.4xlarge', 16, 32],
    ['c5.9xlarge', 36, 72],
    ['c5.18xlarge', 72, 144],
    ['r3.large', 2, 15.25],
    ['r3.xlarge', 4, 30.5],
    ['r3.2xlarge', 8, 61],
    ['r3.4xlarge', 16, 122],
    ['r3.8xlarge', 32, 244],
    ['r5.large', 2, 16],
    ['r5.xlarge', 4, 32],
    ['r5.2xlarge', 8, 64],
    ['r5.4xlarge', 16, 128],
    ['r5.12xlarge', 48, 384],
    ['r5.24xlarge', 96, 768],
    ['g2.2xlarge', 8, 15],
    ['g2.8xlarge', 32, 60],
  ] as const
).map(([instanceType, vcpu, gibibytes]) => {
  const memory = gibibytes * 1024
  return { instanceType, vcpu, memory, registeredMemory: registeredMemory(memory) }
})

const byName = new Map(instanceTypes.map((row) => [row.instanceType, row]))

export function findInstanceType(instanceType: string): InstanceType | undefined {
  return byName.get(instanceType)
}
