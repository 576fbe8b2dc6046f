import json


def handler(event, context):
    print(json.dumps({"requestId": context.aws_request_id}))
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json"},
        "body": json.dumps({"message": "Replace this code."}),
    }
