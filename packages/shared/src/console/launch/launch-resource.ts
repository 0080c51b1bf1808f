/** Something that a launch has made. */
export interface LaunchResource {
  logicalId: string
  resourceType: string
  physicalId: string
  status: string
}
