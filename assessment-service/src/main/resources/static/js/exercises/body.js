// Lengths and outlines of the figure, in units of a panel that is 200 wide; the figure stands about 152 tall.

export const TRUNK = 42;
export const UPPER_ARM = 27;
export const FOREARM = 23;
export const THIGH = 38;
export const SHIN = 36;
export const ANKLE_HEIGHT = 7;
export const FLOOR = 168;

/** Where a foot can stand: forward of the ankle and below it. The heel is round, so it can roll. */
export const BALL = [14, ANKLE_HEIGHT];
export const HEEL = [-1, 2];
export const HEEL_RADIUS = 5;

// Each outline is a list of [along the part, to its front].
export const SHIN_OUTLINE = [[-3, 0], [0, 5.6], [12, 5.2], [26, 3.6], [37, 3.4], [39, 0], [37, -3.6], [26, -4.8], [14, -7.4], [5, -6.8], [0, -5.6]];
export const TRUNK_OUTLINE = [[-6, 0], [-3, 7.5], [8, 8.6], [18, 8.4], [30, 10.4], [38, 8.6], [45, 3], [47, -2], [44, -7], [36, -10], [24, -8.6], [14, -7.4], [4, -9.8], [-4, -8]];
export const PELVIS_OUTLINE = [[9, 8.4], [1, 9.2], [-7, 6.5], [-10, -1], [-7, -9], [1, -11.6], [9, -8.8], [11, 0]];
export const HEAD_OUTLINE = [[11.5, 0], [9.5, 6], [5, 9], [1.2, 9.4], [-1.6, 11.4], [-3.2, 9.6], [-6.4, 9], [-10, 6.4], [-10, 1], [-7, -5], [-4, -9], [3, -10], [9, -6.5]];
export const HAIR_OUTLINE = [[13, 0], [11.6, 6], [7.4, 9.8], [5, 8.2], [6, 3.4], [2.6, 1.6], [-2.4, 1.4], [-3, -1.6], [-7, -5.6], [-5.4, -10.4], [2.6, -12.2], [9.6, -8]];
// [forward of the ankle, below it]
export const SHOE_OUTLINE = [[-4.6, -4], [-6.2, 0.5], [-6.4, 5.6], [-4.6, 7], [5, 7], [14, 7], [17, 6], [16.4, 2.8], [11, 0.4], [6, -2.2], [4.6, -4]];
export const SOLE = [[-5.4, 6], [15.6, 6]];
