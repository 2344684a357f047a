// A worker process with the protocol of Workers/WorkerLoop.cs, whose workload is an ONNX model.
// It prepares with {"do":"prepare","onnx":FILE,"file":SAFETENSORS,"threads":N}.
'use strict';
const fs = require('fs');
const readline = require('readline');
const onnx = require('onnxruntime-node');
const clock = require('./clock');

const WARM_UP_SECONDS = 0.4;
let step = null;

// The tensor "inputs" of a safetensors file: eight bytes of header length, a JSON header, the bytes.
function readInputs(path) {
  const bytes = fs.readFileSync(path);
  const start = 8 + Number(bytes.readBigUInt64LE(0));
  const entry = JSON.parse(bytes.toString('utf8', 8, start)).inputs;
  const [begin, end] = entry.data_offsets;
  const copy = new Uint8Array(bytes.subarray(start + begin, start + end));
  return new onnx.Tensor('float32', new Float32Array(copy.buffer), entry.shape);
}

async function prepare(request) {
  const session = await onnx.InferenceSession.create(request.onnx, {
    intraOpNumThreads: request.threads, interOpNumThreads: 1, graphOptimizationLevel: 'all',
  });
  const feeds = { inputs: readInputs(request.file) };
  step = () => session.run(feeds);
  const check = Array.from((await step()).outputs.data);
  await clock.warmUp(step, WARM_UP_SECONDS);
  return { check };
}

async function answer(request) {
  if (request.do === 'prepare') return prepare(request);
  if (request.do === 'version') return { version: require('onnxruntime-node/package.json').version };
  return { seconds: await clock.perStep(step, request.seconds) };
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    let reply;
    try {
      reply = await answer(JSON.parse(line));
    } catch (failure) {
      reply = { error: String(failure.message ?? failure) };
    }
    process.stdout.write(JSON.stringify(reply) + '\n');
  }
}

main();
