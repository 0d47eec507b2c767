// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/night_field.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <span>
#include <utility>

namespace nightjar::bench {
namespace {

constexpr int greenPlane = 1;
constexpr double apertureRadius = 4.0;
constexpr double annulusFrom = 6.0;
constexpr double annulusTo = 10.0;
constexpr double ringFrom = 5.0; // beside lights
constexpr double ringTo = 12.0;
constexpr double pieceLength = 8.0; // of a trail
constexpr double typicalSigma = 1.05;

// Distances in pixels that keep one thing out of another's measurement.
constexpr double border = 16.0;
constexpr double aroundStar = 20.0;
constexpr double aroundLight = 28.0;
constexpr double emptyAroundStar = 12.0;
constexpr double emptyAroundLight = 20.0;

double uniform(Random& random, double from, double to)
{
    return std::uniform_real_distribution<double>(from, to)(random);
}

double logUniform(Random& random, double from, double to)
{
    return std::exp(uniform(random, std::log(from), std::log(to)));
}

/// A camera's light of `colour` whose green is `level`.
SceneLight withGreen(const SceneLight& colour, double level)
{
    const double factor = level / std::max(colour[1], 1e-3);
    return {colour[0] * factor, level, colour[2] * factor};
}

double distanceToSegment(ScenePoint point, ScenePoint from, ScenePoint to)
{
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length2 = dx * dx + dy * dy;
    const double along =
        length2 > 0.0 ? std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / length2, 0.0, 1.0)
                      : 0.0;
    return std::hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

/// The upper edge of the landscape: hills over the lowest sixth of the picture.
class Skyline
{
public:
    Skyline(Size size, Random& random) : m_size(size)
    {
        for (double& phase : m_phases) {
            phase = uniform(random, 0.0, 2.0 * std::numbers::pi);
        }
    }

    [[nodiscard]] double at(double x) const
    {
        const double turn = 2.0 * std::numbers::pi * x / m_size.width;
        const double hills = 0.6 * std::sin(2.0 * turn + m_phases[0]) +
                             0.3 * std::sin(5.0 * turn + m_phases[1]) +
                             0.1 * std::sin(31.0 * turn + m_phases[2]);
        return m_size.height * (5.0 / 6.0 + hills / 20.0);
    }

private:
    Size m_size;
    std::array<double, 3> m_phases{};
};

/// Draws a field's parts; what was placed first keeps later ones away.
class FieldMaker
{
public:
    explicit FieldMaker(const NightFieldSettings& settings)
        : m_size(settings.size), m_random(settings.seed), m_skyline(settings.size, m_random)
    {
        m_field.noise = settings.noise;
        m_field.look = randomCameraLook(m_random);
        m_field.clean = Planes(3, m_size);
    }

    NightField make()
    {
        const auto area = static_cast<double>(m_size.area());
        paintSky();
        repeat(area / 45'000.0, [&] { addBrightStar(); });
        repeat(area / 40'000.0, [&] { addFieldTrail(); });
        repeat(area / 1'150.0, [&] { addStar(); });
        paintLandscape();
        repeat(area / 100'000.0, [&] { addLamp(); });
        for (int channel = 0; channel < 3; ++channel) {
            for (int y = 0; y < m_size.height; ++y) {
                float* row = view().row(channel, y);
                std::transform(row, row + m_size.width, row,
                               [](float value) { return std::min(value, 1.0F); });
            }
        }
        markEmptySky();
        m_field.mosaic = exposed(m_field.clean.view(), m_field.look, m_field.noise, m_random);
        return std::move(m_field);
    }

private:
    MutablePlanesView view() { return m_field.clean.view(); }

    template <class Work>
    static void repeat(double times, Work work)
    {
        for (int i = 0; i < std::max(1, static_cast<int>(times)); ++i) {
            work();
        }
    }

    void paintSky()
    {
        const SceneLight tint{uniform(m_random, 0.8, 1.2), 1.0, uniform(m_random, 0.9, 1.4)};
        const SceneLight colour = withGreen(seenBy(m_field.look, tint), 1.0);
        const double angle = uniform(m_random, 0.0, 2.0 * std::numbers::pi);
        for (int y = 0; y < m_size.height; ++y) {
            for (int x = 0; x < m_size.width; ++x) {
                const double wave =
                    std::sin(3.0 * x / m_size.width + angle) + std::cos(4.0 * y / m_size.height - angle);
                const double level = 0.004 + 0.0005 * wave; // 0.003 … 0.005
                for (int channel = 0; channel < 3; ++channel) {
                    view().at(channel, y, x) =
                        static_cast<float>(level * colour[static_cast<std::size_t>(channel)]);
                }
            }
        }
        m_sky = m_field.clean;
    }

    [[nodiscard]] double deviationAt(ScenePoint point) const
    {
        return m_field.noise.deviation(
            m_sky.view().at(greenPlane, static_cast<int>(point.y), static_cast<int>(point.x)));
    }

    /// Whether `point` is in the sky and the measurements around it are its own.
    [[nodiscard]] bool isFree(ScenePoint point, double around) const
    {
        const auto isFar = [&](ScenePoint from, ScenePoint to, double least) {
            return distanceToSegment(point, from, to) >= std::max(least, around);
        };
        return point.x >= border && point.x < m_size.width - border && point.y >= border &&
               point.y < m_skyline.at(point.x) - border &&
               std::ranges::all_of(
                   m_field.stars,
                   [&](const FieldStar& star) { return isFar(star.centre, star.centre, aroundStar); }) &&
               std::ranges::all_of(
                   m_field.trails,
                   [&](const FieldTrail& trail) { return isFar(trail.from, trail.to, aroundStar); }) &&
               std::ranges::all_of(m_field.lights, [&](const FieldLight& light) {
                   return isFar(light.centre, light.centre, aroundLight);
               });
    }

    ScenePoint randomPlace()
    {
        return {uniform(m_random, 0.0, m_size.width), uniform(m_random, 0.0, m_size.height)};
    }

    /// Where little room is left, nothing is placed.
    template <class Place>
    void tryPlaces(Place place)
    {
        for (int attempt = 0; attempt < 200; ++attempt) {
            if (place(randomPlace())) {
                return;
            }
        }
    }

    void addBrightStar()
    {
        tryPlaces([&](ScenePoint centre) {
            if (!isFree(centre, aroundLight)) {
                return false;
            }
            const double sigma = uniform(m_random, 0.7, 1.4);
            const double peak = logUniform(m_random, 1.5, 8.0);
            const double flux = peak * 2.0 * std::numbers::pi * (sigma * sigma + 1.0 / 12.0);
            const SceneLight light = withGreen(seenBy(m_field.look, randomStarColour(m_random)), flux);
            addPoint(view(), centre, sigma, light);
            addFieldGlare(centre, light);
            m_field.lights.push_back({centre, 0.0});
            return true;
        });
    }

    void addFieldGlare(ScenePoint centre, const SceneLight& light)
    {
        const double share = logUniform(m_random, 0.01, 0.05);
        addGlare(view(), centre, uniform(m_random, 3.0, 10.0),
                 {light[0] * share, light[1] * share, light[2] * share});
    }

    void addFieldTrail()
    {
        tryPlaces([&](ScenePoint from) {
            const double angle = uniform(m_random, 0.0, 2.0 * std::numbers::pi);
            const double length = uniform(m_random, 40.0, 80.0);
            const auto along = [&](double distance) {
                return ScenePoint{from.x + distance * std::cos(angle), from.y + distance * std::sin(angle)};
            };
            for (double distance = 0.0; distance <= length; distance += 4.0) {
                if (!isFree(along(distance), aroundStar)) {
                    return false;
                }
            }
            const double sigma = uniform(m_random, 0.7, 1.4);
            // The matched filter's noise for one piece: that of a line, whose Σ psf² over its length is
            // 1 / (2√π·√(σ² + 1/12)·length).
            const double pieceNoise =
                deviationAt(from) * std::sqrt(2.0 * pieceLength * 2.0 * std::sqrt(std::numbers::pi) *
                                              std::sqrt(sigma * sigma + 1.0 / 12.0));
            const double flux = logUniform(m_random, 5.0, 30.0) * pieceNoise * length / pieceLength;
            addTrail(view(), from, along(length), sigma,
                     withGreen(seenBy(m_field.look, randomStarColour(m_random)), flux));
            m_field.trails.push_back({from, along(length), sigma});
            return true;
        });
    }

    void addStar()
    {
        tryPlaces([&](ScenePoint centre) {
            if (!isFree(centre, aroundStar)) {
                return false;
            }
            const double sigma = uniform(m_random, 0.7, 1.4);
            const std::size_t range = std::discrete_distribution<std::size_t>({0.4, 0.4, 0.2})(m_random);
            const double snr = logUniform(m_random, starSnrBounds[range], starSnrBounds[range + 1]);
            const double flux = snr * matchedFilterNoise(deviationAt(centre), sigma);
            addPoint(view(), centre, sigma,
                     withGreen(seenBy(m_field.look, randomStarColour(m_random)), flux));
            m_field.stars.push_back({centre, sigma, snr});
            return true;
        });
    }

    void paintLandscape()
    {
        for (int y = 0; y < m_size.height; ++y) {
            for (int x = 0; x < m_size.width; ++x) {
                // Ground hides what is behind it, the edge is one pixel wide.
                const double covered = std::clamp(y + 1.0 - m_skyline.at(x + 0.5), 0.0, 1.0);
                const double shade = 0.15 + 0.05 * std::sin(0.31 * x) * std::sin(0.23 * y);
                for (int channel = 0; channel < 3 && covered > 0.0; ++channel) {
                    float& value = view().at(channel, y, x);
                    const double ground = shade * m_sky.view().at(channel, y, x);
                    value = static_cast<float>(value + covered * (ground - value));
                }
            }
        }
    }

    void addLamp()
    {
        tryPlaces([&](ScenePoint centre) {
            const double top = m_skyline.at(centre.x);
            const bool isInside = centre.x >= border && centre.x < m_size.width - border &&
                                  centre.y > top + 4.0 && centre.y < m_size.height - border;
            const bool isFar = std::ranges::all_of(m_field.lights, [&](const FieldLight& light) {
                return distanceToSegment(centre, light.centre, light.centre) > aroundLight;
            });
            if (!isInside || !isFar) {
                return false;
            }
            const double radius = uniform(m_random, 1.0, 3.0);
            const double radiance = logUniform(m_random, 1.5, 15.0);
            const SceneLight light = withGreen(seenBy(m_field.look, randomLampColour(m_random)), radiance);
            addTube(view(), centre, centre, radius, 1.5, light);
            const double area = std::numbers::pi * radius * radius;
            addFieldGlare(centre, {light[0] * area, light[1] * area, light[2] * area});
            m_field.lights.push_back({centre, radius});
            return true;
        });
    }

    void markEmptySky()
    {
        m_field.isEmptySky.assign(m_size.area(), 0);
        const auto width = static_cast<std::size_t>(m_size.width);
        for (int x = 8; x < m_size.width - 8; ++x) {
            const double end = m_skyline.at(x + 0.5) - border;
            for (int y = 8; y < m_size.height - 8 && y < end; ++y) {
                m_field.isEmptySky[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)] = 1;
            }
        }
        const auto clear = [&](ScenePoint from, ScenePoint to, double reach) {
            const auto first = [&](double a, double b) {
                return std::max(0, static_cast<int>(std::min(a, b) - reach));
            };
            const auto last = [&](double a, double b, int end) {
                return std::min(end - 1, static_cast<int>(std::max(a, b) + reach));
            };
            for (int y = first(from.y, to.y); y <= last(from.y, to.y, m_size.height); ++y) {
                for (int x = first(from.x, to.x); x <= last(from.x, to.x, m_size.width); ++x) {
                    if (distanceToSegment({x + 0.5, y + 0.5}, from, to) < reach) {
                        m_field
                            .isEmptySky[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)] =
                            0;
                    }
                }
            }
        };
        for (const FieldStar& star : m_field.stars) {
            clear(star.centre, star.centre, emptyAroundStar);
        }
        for (const FieldTrail& trail : m_field.trails) {
            clear(trail.from, trail.to, emptyAroundStar);
        }
        for (const FieldLight& light : m_field.lights) {
            clear(light.centre, light.centre, emptyAroundLight);
        }
    }

    Size m_size;
    Random m_random;
    Skyline m_skyline;
    NightField m_field;
    Planes m_sky; ///< without stars
};

double median(std::vector<float>& values)
{
    if (values.empty()) {
        return 0.0;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// A sum over the pixels that `isInside` less the median of those that `isAround`; both take the distance to
/// `centre` along x and y.
template <class Inside, class Around>
double fluxOver(PlanesView picture, ScenePoint centre, Inside isInside, Around isAround)
{
    constexpr double reach = 12.0;
    std::vector<float> around;
    double sum = 0.0;
    int count = 0;
    const int top = std::max(0, static_cast<int>(centre.y - reach));
    const int left = std::max(0, static_cast<int>(centre.x - reach));
    for (int y = top; y < picture.height && y < centre.y + reach; ++y) {
        for (int x = left; x < picture.width && x < centre.x + reach; ++x) {
            const double dx = x + 0.5 - centre.x;
            const double dy = y + 0.5 - centre.y;
            if (isInside(dx, dy)) {
                sum += picture.at(greenPlane, y, x);
                ++count;
            } else if (isAround(dx, dy)) {
                around.push_back(picture.at(greenPlane, y, x));
            }
        }
    }
    return sum - count * median(around);
}

/// Of the piece of a trail around `centre`; (u, v) is the trail's direction.
double pieceFlux(PlanesView picture, ScenePoint centre, double u, double v)
{
    const auto isAlong = [&](double dx, double dy) { return std::abs(dx * u + dy * v) <= 0.5 * pieceLength; };
    const auto across = [&](double dx, double dy) { return std::abs(dy * u - dx * v); };
    return fluxOver(
        picture, centre,
        [&](double dx, double dy) { return isAlong(dx, dy) && across(dx, dy) <= apertureRadius; },
        [&](double dx, double dy) {
            return isAlong(dx, dy) && across(dx, dy) >= annulusFrom && across(dx, dy) <= annulusTo;
        });
}

bool isKept(double flux, double truth)
{
    return flux >= 0.5 * truth && flux <= 2.0 * truth;
}

/// Whether no green within the aperture's radius is higher.
bool isHighest(PlanesView picture, int x, int y)
{
    constexpr int reach = static_cast<int>(apertureRadius);
    const float value = picture.at(greenPlane, y, x);
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            // Of equal ones the first counts.
            const bool isBefore = dy < 0 || (dy == 0 && dx < 0);
            const float other = picture.at(greenPlane, y + dy, x + dx);
            if (dx * dx + dy * dy <= reach * reach && (isBefore ? other >= value : other > value)) {
                return false;
            }
        }
    }
    return true;
}

void scoreStars(const NightField& field, PlanesView result, NightScore& score)
{
    for (const FieldStar& star : field.stars) {
        const auto range =
            std::ranges::find_if(starSnrBounds, [&](double bound) { return bound > star.snr; });
        const std::ptrdiff_t index = std::clamp<std::ptrdiff_t>(range - starSnrBounds.begin() - 1, 0, 2);
        Share& share = score.stars[static_cast<std::size_t>(index)];
        ++share.count;
        share.kept +=
            isKept(starFlux(result, star.centre), starFlux(field.clean.view(), star.centre)) ? 1 : 0;
    }
    for (const FieldTrail& trail : field.trails) {
        const double length = std::hypot(trail.to.x - trail.from.x, trail.to.y - trail.from.y);
        const double u = (trail.to.x - trail.from.x) / length;
        const double v = (trail.to.y - trail.from.y) / length;
        for (double along = 0.5 * pieceLength; along + 0.5 * pieceLength <= length; along += pieceLength) {
            const ScenePoint centre{trail.from.x + along * u, trail.from.y + along * v};
            ++score.trails.count;
            score.trails.kept +=
                isKept(pieceFlux(result, centre, u, v), pieceFlux(field.clean.view(), centre, u, v)) ? 1 : 0;
        }
    }
}

bool isBesideLight(const NightField& field, ScenePoint point)
{
    double nearest = std::numeric_limits<double>::max();
    for (const FieldLight& light : field.lights) {
        nearest =
            std::min(nearest, std::hypot(point.x - light.centre.x, point.y - light.centre.y) - light.radius);
    }
    return nearest >= ringFrom && nearest <= ringTo;
}

} // namespace

NightField makeNightField(const NightFieldSettings& settings)
{
    return FieldMaker(settings).make();
}

std::shared_ptr<const Mosaic> exposed(PlanesView clean, const CameraLook& look, const NoiseModel& noise,
                                      Random& random)
{
    Planes packed = samplePacked(pixelUnshuffle(clean).view());
    addNoise(packed.view(), noise, {}, random);
    Mosaic::Parts parts;
    parts.levels = {.black = {16384, 16384, 16384, 16384}, .white = 65535};
    parts.colour.whiteBalance = look.whiteBalance;
    parts.colour.toSrgb = inverse(look.srgbToCamera).value();
    return std::make_shared<const Mosaic>(toMosaic(packed.view(), std::move(parts)));
}

NightScore& NightScore::operator+=(const NightScore& other)
{
    const auto add = [](Share& to, const Share& share) {
        to.kept += share.kept;
        to.count += share.count;
    };
    for (std::size_t i = 0; i < stars.size(); ++i) {
        add(stars[i], other.stars[i]);
    }
    add(trails, other.trails);
    falseStars += other.falseStars;
    squaresBesideLights += other.squaresBesideLights;
    squaresInSky += other.squaresInSky;
    valuesBesideLights += other.valuesBesideLights;
    valuesInSky += other.valuesInSky;
    for (std::size_t i = 0; i < skyResult.size(); ++i) {
        skyResult[i] += other.skyResult[i];
        skyTruth[i] += other.skyTruth[i];
    }
    return *this;
}

double NightScore::falseStarsPerMegapixel() const
{
    return falseStars / (valuesInSky / 3.0 / 1e6);
}

double NightScore::errorBesideLights() const
{
    constexpr double floor = 1e-4; // of variance: 1 % of the noise's deviation
    return std::sqrt((squaresBesideLights / valuesBesideLights + floor) /
                     (squaresInSky / valuesInSky + floor));
}

double NightScore::skyError() const
{
    return 100.0 * (skyResult[1] / skyTruth[1] - 1.0);
}

double NightScore::skyCast() const
{
    const double inRed = 100.0 * (skyResult[0] / skyTruth[0] - 1.0) - skyError();
    const double inBlue = 100.0 * (skyResult[2] / skyTruth[2] - 1.0) - skyError();
    return std::abs(inRed) > std::abs(inBlue) ? inRed : inBlue;
}

NightScore scoreNight(const NightField& field, PlanesView result)
{
    NightScore score;
    scoreStars(field, result, score);
    const PlanesView clean = field.clean.view();
    for (int y = 0; y < clean.height; ++y) {
        for (int x = 0; x < clean.width; ++x) {
            const bool isSky =
                field.isEmptySky[static_cast<std::size_t>(y) * static_cast<std::size_t>(clean.width) +
                                 static_cast<std::size_t>(x)] != 0;
            if (!isSky && !isBesideLight(field, {x + 0.5, y + 0.5})) {
                continue;
            }
            double squares = 0.0;
            for (int channel = 0; channel < 3; ++channel) {
                const double truth = clean.at(channel, y, x);
                const double error = (result.at(channel, y, x) - truth) / field.noise.deviation(truth);
                squares += error * error;
                if (isSky) {
                    score.skyResult[static_cast<std::size_t>(channel)] += result.at(channel, y, x);
                    score.skyTruth[static_cast<std::size_t>(channel)] += truth;
                }
            }
            (isSky ? score.squaresInSky : score.squaresBesideLights) += squares;
            (isSky ? score.valuesInSky : score.valuesBesideLights) += 3.0;
            if (isSky && isHighest(result, x, y)) {
                const double faintest =
                    5.0 * matchedFilterNoise(field.noise.deviation(clean.at(greenPlane, y, x)), typicalSigma);
                score.falseStars += starFlux(result, {x + 0.5, y + 0.5}) >= 0.5 * faintest ? 1 : 0;
            }
        }
    }
    return score;
}

double starFlux(PlanesView picture, ScenePoint centre)
{
    return fluxOver(
        picture, centre, [](double dx, double dy) { return std::hypot(dx, dy) <= apertureRadius; },
        [](double dx, double dy) {
            const double distance = std::hypot(dx, dy);
            return distance >= annulusFrom && distance <= annulusTo;
        });
}

} // namespace nightjar::bench
