// Which positions of the grid lie near the person: as PlaceGrid.rangesNear in placeGrid.ts.
#pragma once
#include "state.h"

static const double ROW_DEGREES = 0.045, DEGREES = 57.29577951308232;
// So much wider than worked out, so that rounding leaves nothing out.
static const double SPARE = 1e-6 + 1e-4;

// Takes the sine of an angle up to a half, gives the angle or a hair more.
static inline double arcSine(double r) {
  const double r2 = r * r;
  return r * (1 + r2 * (1.0 / 6 + r2 * (3.0 / 40 + r2 * (15.0 / 336 + r2 * (105.0 / 3456 + r2 * 0.03)))));
}

// Takes 1 less the cosine of an angle, up to a half, gives the angle or a hair more; 0 where a circle ends.
static inline double arcOf(double versine) {
  if (versine <= 0) return 0;
  return __builtin_sqrt(2 * versine) * (1 + versine * (1.0 / 12 + versine * (3.0 / 160 + versine * 0.01)));
}

static inline double columnAt(double lon) { return __builtin_floor((lon - w.west) * w.perDegree); }

static inline int columnOf(double lon) {
  const double column = columnAt(lon);
  return column >= w.columns ? w.columns - 1 : column > 0 ? (int)column : 0;
}

static inline int rowOf(double lat) {
  const double row = __builtin_floor((lat + 90) / ROW_DEGREES);
  return row < w.firstRow ? w.firstRow : row > w.lastRow ? w.lastRow : (int)row;
}

// Half the width of a circle where the edge of a row cuts it, 1 less its cosine; as much as it is, not more.
static inline double versineAt(int edge, double cosineOfAngle, double sine, double cosine) {
  return 1 - (cosineOfAngle - sine * w.sines[edge]) / (cosine * w.cosines[edge]);
}

static int writeRange(int *ranges, int written, int begin, int end) {
  if (begin >= end) return written;
  ranges[written] = begin;
  ranges[written + 1] = end;
  w.scanned += end - begin;
  return written + 2;
}

// Pairs of positions that hold every place within `reach` and some beside them; where there is an `inner` way some
// that lie within it are left out. Gives how many numbers it wrote.
static int rangesNear(const Limit *reach, const Limit *inner, int *ranges) {
  if (reach->km < 0 || w.placeCount == 0) return 0;
  const double high = reach->degrees + 1e-6, lat = person->lat, lon = person->lon;
  if (reach->km >= w.furthestKm / 2 || __builtin_fabs(lat) + high >= 89) {
    return writeRange(ranges, 0, 0, w.placeCount);
  }
  if (lat + high < w.firstRow * ROW_DEGREES - 90 || lat - high > (w.lastRow + 1) * ROW_DEGREES - 90) return 0;
  const double sine = person->z, cosine = __builtin_sqrt(person->x * person->x + person->y * person->y);
  const double cosineOfAngle = 1 - reach->chord / 2;
  const double sineOfAngle = __builtin_sqrt(reach->chord * (1 - reach->chord / 4));
  const double sineOfWidest = sine / cosineOfAngle, ratio = sineOfAngle / cosine;
  const double widest = ratio <= 0.5 ? arcSine(ratio) : 4;
  const double innerCosine = inner && inner->km > 0 ? 1 - inner->chord / 2 : 2;
  const int last = rowOf(lat + high);
  int written = 0;
  for (int row = rowOf(lat - high); row <= last; row++) {
    const int *cells = w.cells + (row - w.firstRow) * w.columns;
    const int from = cells[0], to = cells[w.columns];
    if (from == to) continue;
    double wide = widest;
    if (sineOfWidest < w.sines[row] || sineOfWidest > w.sines[row + 1]) {
      // Widest at the edge of the row that is nearest to where the circle is.
      const double versine = versineAt(sineOfWidest < w.sines[row] ? row : row + 1, cosineOfAngle, sine, cosine);
      wide = versine <= 0.5 ? arcOf(versine) : 4;
    }
    const double away = wide * DEGREES + SPARE;
    if (lon - away < -180 || lon + away > 180) {
      written = writeRange(ranges, written, from, to);
      continue;
    }
    const int begin = cells[columnOf(lon - away)], end = cells[columnOf(lon + away) + 1];
    if (innerCosine <= 1) {
      // Cells that lie within the inner circle as a whole: within at both edges of the row.
      const double south = versineAt(row, innerCosine, sine, cosine), north = versineAt(row + 1, innerCosine, sine, cosine);
      const double versine = south < north ? south : north;
      // Without the later terms of the arc it is a hair less.
      const double within = versine > 0 && versine <= 0.5 ? __builtin_sqrt(2 * versine) * DEGREES - SPARE : 0;
      const double west = columnAt(lon - within) + 1, east = columnAt(lon + within);
      if (within > 0 && west > 0 && east < w.columns - 1 && west < east) {
        written = writeRange(ranges, written, begin, cells[(int)west]);
        written = writeRange(ranges, written, cells[(int)east], end);
        continue;
      }
    }
    written = writeRange(ranges, written, begin, end);
  }
  return written;
}

// How far one comes by these modes in so many minutes.
static const Limit *limitOf(int modes, double minutes, Limit *other) {
  const int whole = minutes <= KEPT_MINUTES ? (int)minutes : -1;
  if (whole != minutes) {
    askLimit(modes, minutes, other);
    return other;
  }
  Limit *known = w.limits + modes * (KEPT_MINUTES + 1) + whole;
  // One that was asked for has a margin.
  if (known->margin == 0) askLimit(modes, minutes, known);
  return known;
}

static Limit otherWay, otherCar;

// From here on it is about this person.
static void lookAtPerson(const Person *who) {
  person = who;
  const int modes = who->traits & MODES_MASK;
  if (w.stepsOf[modes] == 0) askSteps(modes);
  steps = w.stepsOf[modes];
  starts = w.startsOf[modes];
  way = limitOf(modes, who->maxMinutes, &otherWay);
  w.query->px = who->x;
  w.query->py = who->y;
  w.query->pz = who->z;
  w.query->least = (int)__builtin_floor(who->least);
  w.query->most = (int)__builtin_ceil(who->most);
  w.query->mySlots = who->slots;
  w.query->base = w.bases[(who->traits & NEEDS_LASTING) != 0];
}
