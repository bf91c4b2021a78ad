typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;

__device__ __forceinline__ float low(u32 pair) { return __uint_as_float(pair << 16); }
__device__ __forceinline__ float high(u32 pair) { return __uint_as_float(pair & 0xffff0000u); }

__device__ __forceinline__ u32 round_bits(float value)
{
    u32 bits = __float_as_uint(value);
    return bits + 0x7fffu + ((bits >> 16) & 1u);
}

__device__ __forceinline__ u32 pair_of(float a, float b) { return (round_bits(a) >> 16) | (round_bits(b) & 0xffff0000u); }
__device__ __forceinline__ u16 bf16_of(float a) { return (u16)(round_bits(a) >> 16); }

__device__ __forceinline__ void unpack(uint4 v, float* f)
{
    f[0] = low(v.x); f[1] = high(v.x); f[2] = low(v.y); f[3] = high(v.y);
    f[4] = low(v.z); f[5] = high(v.z); f[6] = low(v.w); f[7] = high(v.w);
}

__device__ __forceinline__ uint4 pack(const float* f)
{
    return make_uint4(pair_of(f[0], f[1]), pair_of(f[2], f[3]), pair_of(f[4], f[5]), pair_of(f[6], f[7]));
}

__device__ __forceinline__ float warp_sum(float v)
{
    for (int o = 16; o > 0; o >>= 1) v += __shfl_xor_sync(0xffffffffu, v, o);
    return v;
}

__device__ __forceinline__ float warp_max(float v)
{
    for (int o = 16; o > 0; o >>= 1) v = fmaxf(v, __shfl_xor_sync(0xffffffffu, v, o));
    return v;
}

// Sum or maximum over the 256 threads of a block; every thread gets it.
__device__ __forceinline__ float block_sum(float v)
{
    __shared__ float parts[8];
    v = warp_sum(v);
    __syncthreads();
    if ((threadIdx.x & 31) == 0) parts[threadIdx.x >> 5] = v;
    __syncthreads();
    float all = 0.0f;
    for (int i = 0; i < 8; ++i) all += parts[i];
    return all;
}

__device__ __forceinline__ float block_max(float v)
{
    __shared__ float parts[8];
    v = warp_max(v);
    __syncthreads();
    if ((threadIdx.x & 31) == 0) parts[threadIdx.x >> 5] = v;
    __syncthreads();
    float all = parts[0];
    for (int i = 1; i < 8; ++i) all = fmaxf(all, parts[i]);
    return all;
}
