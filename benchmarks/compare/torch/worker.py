"""A worker process with the protocol of Workers/WorkerLoop.cs; its only argument is the number of PyTorch's threads."""
import json
import sys

import torch

import clock
import onnx_file
import tensors
import workloads

WARM_UP_SECONDS = 0.1


def main():
    torch.set_num_threads(int(sys.argv[1]))
    workload = None
    for line in sys.stdin:
        request = json.loads(line)
        try:
            if request["do"] == "prepare":
                workload = workloads.make(request["name"], tensors.read(request["file"]), request.get("variant"))
                answer = {"check": workload.prepare()}
                workload.reset()
                clock.warm_up(workload.step, WARM_UP_SECONDS)
            elif request["do"] == "onnx":
                onnx_file.write(tensors.read(request["file"]), request["onnx"])
                answer = {}
            elif request["do"] == "version":
                answer = {"version": torch.__version__}
            else:
                workload.reset()
                answer = {"seconds": clock.per_step(workload.step, request["seconds"])}
        except Exception as failure:
            answer = {"error": f"{type(failure).__name__}: {failure}"}
        print(json.dumps(answer), flush=True)


main()
