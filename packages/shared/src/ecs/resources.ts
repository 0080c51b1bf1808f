/** What a container instance has, or what a task needs of one. CPU in units (1,024 = one core), memory in MiB. */
export interface Resources {
  cpu: number
  memory: number
  /** Host ports: taken on an instance's `remaining`, reserved by the agent on its `registered`, asked for by a task. */
  tcpPorts: number[]
  udpPorts: number[]
}
