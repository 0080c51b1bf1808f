/**
 * tRPC types an answer as JSON might change it, and loses its way in members of unknown type. An answer marked with this is
 * JSON already, and reaches the browser typed as it is. (Nothing has such a method; the type is all there is.)
 */
export type AsIs<View> = View & { toJSON(): View }

export const asIs = <View>(view: View): AsIs<View> => view as AsIs<View>
