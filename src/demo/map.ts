/** What stands below every picture of the demonstration's map. */
export const demoMapSource = "schema dimostrativo, posizioni approssimate (non è una cartografia)";

type Line = readonly (readonly [latitude: number, longitude: number])[];

const named = (name: string, place: string, latitude: number, longitude: number) => ({
  type: "Feature",
  properties: { name, place },
  geometry: { type: "Point", coordinates: [longitude, latitude] },
});
const line = (properties: object, points: Line) => ({
  type: "Feature",
  properties,
  geometry: { type: "LineString", coordinates: points.map(([latitude, longitude]) => [longitude, latitude]) },
});

/** A sketch of the municipality as GeoJSON: some streets, roads and villages, where they are about. */
export const demoMap = {
  type: "FeatureCollection",
  features: [
    named("Cortona", "town", 43.2778, 11.987),
    named("Camucia", "town", 43.2565, 11.9715),
    named("Terontola", "village", 43.2125, 12.0105),
    named("Mercatale", "village", 43.2431, 12.1395),
    named("Fratta", "village", 43.2435, 11.9255),
    named("Farneta", "village", 43.2325, 11.874),
    named("Pergo", "village", 43.2405, 12.031),
    named("Ossaia", "village", 43.2392, 12.0015),
    named("Sodo", "quarter", 43.2865, 11.9635),
    named("Mezzavia", "quarter", 43.302, 11.952),
    named("Montecchio", "village", 43.3127, 11.9262),
    named("Teverina", "village", 43.3275, 12.077),
    named("P.za della Repubblica", "square", 43.27495, 11.98505),
    named("P.za Garibaldi", "square", 43.27352, 11.9892),
    line({ highway: "pedestrian", name: "Via Nazionale" }, [
      ...([
        [43.2751, 11.9857],
        [43.2746, 11.9871],
      ] as const),
      ...([
        [43.2742, 11.9882],
        [43.2738, 11.9889],
      ] as const),
    ]),
    line({ highway: "residential", name: "Via Guelfa" }, [
      ...([
        [43.275, 11.9853],
        [43.2746, 11.9845],
        [43.2741, 11.9836],
      ] as const),
    ]),
    line({ highway: "residential", name: "Via Santa Margherita" }, [
      ...([
        [43.2739, 11.9891],
        [43.2752, 11.9906],
        [43.2767, 11.9916],
      ] as const),
    ]),
    line({ highway: "residential" }, [
      ...([
        [43.2753, 11.9855],
        [43.2757, 11.9853],
        [43.2762, 11.9849],
        [43.2767, 11.9846],
      ] as const),
    ]),
    line({ highway: "secondary", name: "Strada provinciale per Cortona" }, [
      ...([
        [43.2738, 11.9891],
        [43.2722, 11.9905],
        [43.2702, 11.9872],
        [43.2683, 11.9852],
      ] as const),
      ...([
        [43.2655, 11.9815],
        [43.2622, 11.9765],
        [43.2596, 11.9722],
      ] as const),
    ]),
    line({ highway: "primary", name: "SR 71 Umbro Casentinese" }, [
      ...([
        [43.336, 11.923],
        [43.302, 11.951],
        [43.286, 11.9628],
        [43.2705, 11.9668],
        [43.2593, 11.972],
      ] as const),
      ...([
        [43.247, 11.9885],
        [43.236, 12.0005],
        [43.2135, 12.0125],
        [43.2, 12.021],
      ] as const),
    ]),
    line({ highway: "secondary", name: "per Foiano" }, [
      ...([
        [43.2593, 11.972],
        [43.25, 11.945],
        [43.243, 11.925],
        [43.236, 11.882],
        [43.233, 11.868],
      ] as const),
    ]),
    line({ highway: "tertiary", name: "per Mercatale" }, [
      ...([
        [43.236, 12.0005],
        [43.2402, 12.031],
        [43.2522, 12.071],
        [43.25, 12.11],
        [43.2431, 12.139],
      ] as const),
    ]),
    line({ railway: "rail" }, [
      ...([
        [43.335, 11.912],
        [43.298, 11.935],
        [43.2575, 11.9645],
        [43.233, 11.9905],
        [43.2095, 12.0085],
      ] as const),
      ...([[43.197, 12.014]] as const),
    ]),
  ],
};
