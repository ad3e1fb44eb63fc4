import { geoCircle, geoMercator, geoPath } from "d3-geo";
import type { ExtendedFeatureCollection } from "d3-geo";

export interface MapPoint {
  id: string;
  label: string;
  at: { lat: number; lon: number };
  selected?: boolean;
  href?: string;
  /** Write the label on the map too; otherwise it is only in the list. */
  named?: boolean;
}

export interface DutchMapProps {
  /** What the map shows, for screen readers. */
  label: string;
  /** The provinces as GeoJSON polygons. */
  provinces: ExtendedFeatureCollection;
  points: readonly MapPoint[];
  /** A ring around a point: how far somebody can travel. */
  ring?: { at: { lat: number; lon: number }; km: number };
  /** What the map zooms to. Default the points and the ring; with none, the whole country. */
  view?: "points" | "country";
  /** Width and height of the drawing. Default 480 by 520. */
  width?: number;
  height?: number;
}

/**
 * The Netherlands with points on it, drawn on the server, and the same points as a list.
 *
 * @example <DutchMap label="Plekken" provinces={provinces} points={points} ring={{ at: home, km: 12 }} />
 */
export function DutchMap(props: DutchMapProps) {
  const { label, provinces, points, ring, view = "points", width = 480, height = 520 } = props;
  const circle =
    ring &&
    geoCircle()
      .center([ring.at.lon, ring.at.lat])
      .radius(ring.km / 111.195)();
  // A circle of some 8 km around each point, so that a single point still shows where it lies.
  const around = points.map((point) =>
    geoCircle().center([point.at.lon, point.at.lat]).radius(0.07)(),
  );
  const framed = [...around, ...(circle ? [circle] : [])].map((geometry) => ({
    type: "Feature" as const,
    properties: null,
    geometry,
  }));
  const projection = geoMercator().fitExtent(
    [
      [16, 16],
      [width - 16, height - 16],
    ],
    view === "country" || framed.length === 0
      ? provinces
      : { type: "FeatureCollection", features: framed },
  );
  const draw = geoPath(projection).digits(1);
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {provinces.features.map((province) => (
          <path
            key={String(province.id ?? JSON.stringify(province.properties))}
            className="map-land"
            d={draw(province) ?? ""}
          />
        ))}
        {circle && <path className="map-ring" d={draw(circle) ?? ""} />}
        {points.map((point) => (
          <MapMark
            key={point.id}
            point={point}
            at={projection([point.at.lon, point.at.lat])}
            width={width}
          />
        ))}
      </svg>
      {points.length > 0 && (
        <figcaption>
          <ul className="map-list">
            {points.map((point) => (
              <li key={point.id} aria-current={point.selected ? "true" : undefined}>
                {point.href === undefined ? point.label : <a href={point.href}>{point.label}</a>}
              </li>
            ))}
          </ul>
        </figcaption>
      )}
    </figure>
  );
}

type MarkProps = { point: MapPoint; at: [number, number] | null; width: number };

/** About how wide a sign of a label is, and how far the label stands from its point. */
const SIGN = 8.5;
const BESIDE = 13;

function MapMark({ point, at, width }: MarkProps) {
  if (at === null) return null;
  const overEdge = at[0] + BESIDE + point.label.length * SIGN > width;
  return (
    <g
      className={point.selected ? "map-point map-point-selected" : "map-point"}
      transform={`translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})`}
    >
      <circle r={point.selected ? 9 : 6} />
      {(point.named || point.selected) && (
        <text x={overEdge ? -BESIDE : BESIDE} y={5} textAnchor={overEdge ? "end" : "start"}>
          {point.label}
        </text>
      )}
    </g>
  );
}
