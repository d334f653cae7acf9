"""Hand-made descriptions of a track: the 518 values of FMA and the 57 of GTZAN; numpy alone.

The formulas are those of librosa 0.11, by which they are checked; arrays are [frames, ...], not
librosa's [..., frames].
"""
